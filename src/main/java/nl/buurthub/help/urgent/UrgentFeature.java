package nl.buurthub.help.urgent;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.Urgency;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Api;
import nl.buurthub.push.PushSender;
import nl.buurthub.residents.ResidentListener;

/** The parts of urgent help, joined. */
public final class UrgentFeature implements Feature {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Rounds rounds;
    private final Responders responders;
    private final Alerts alerts;
    private final Channels channels;
    private final Dispatches dispatches;
    private final RequestLifecycle requests;
    private final DispatchMeters meters;

    public UrgentFeature(Platform platform, MailChoices choices, TaskQueue tasks, PushSender pushes) {
        var db = platform.db();
        var journal = platform.journal();
        var clock = platform.clock();
        var ended = new EndedCalls(platform.outbox(), pushes, clock);
        this.rounds = new Rounds(db, journal, tasks, ended, this::helped, clock);
        this.responders = new Responders(db, journal, rounds, clock);
        this.alerts = new Alerts(db, journal, rounds, clock);
        this.channels = new Channels(db, rounds, platform.outbox(), pushes, platform.hostNames(), clock);
        this.dispatches = new Dispatches(db, journal, rounds, clock);
        this.meters = new DispatchMeters(platform.meters(), db, clock);
        this.requests = RequestLifecycle.of(platform, choices, tasks, dispatches);
    }

    /** A dispatch is closed, and so is what it was for. */
    private void helped(Tx tx, UUID request) {
        requests.helped(tx, request);
    }

    @Override
    public String name() {
        return "urgent";
    }

    @Override
    public void on(Api api) {
        new UrgentRoutes(this).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(
                new PeriodicJob("rounds of dispatches", () -> SECOND, rounds::doNext),
                new PeriodicJob("channels of alerts", () -> SECOND, channels::doNext),
                new PeriodicJob("rosters", () -> SECOND, responders::applyRosters),
                new PeriodicJob("calls of who is off duty", () -> SECOND, rounds::releaseNext),
                meters.job());
    }

    @Override
    public List<?> extensions() {
        ResidentListener listener = (tx, hood, person) -> rounds.leave(tx, hood.hood(), person);
        RestoreListener calls = () -> "urgent requests left to managers, with nobody called any more: "
                + RestoreListener.all(rounds::leaveNext);
        return List.of(listener, calls);
    }

    public Urgency urgency() {
        return dispatches;
    }

    public Responders responders() {
        return responders;
    }

    Alerts alerts() {
        return alerts;
    }

    Channels channels() {
        return channels;
    }

    Dispatches dispatches() {
        return dispatches;
    }
}
