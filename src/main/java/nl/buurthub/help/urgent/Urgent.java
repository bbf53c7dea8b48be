package nl.buurthub.help.urgent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.buurthub.help.Urgency;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.push.PushSender;
import nl.buurthub.residents.ResidentListener;

/** The parts of urgent help, joined. */
public final class Urgent {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Rounds rounds;
    private final Responders responders;
    private final Alerts alerts;
    private final Channels channels;
    private final Dispatches dispatches;

    /**
     * @param helped told of a request whose dispatch is closed
     * @param site where links in mails lead: scheme and authority
     */
    public Urgent(
            Db db,
            Journal journal,
            Outbox outbox,
            PushSender pushes,
            TaskQueue tasks,
            BiConsumer<Tx, UUID> helped,
            String site,
            Clock clock) {
        this.rounds = new Rounds(db, journal, tasks, helped, clock);
        this.responders = new Responders(db, journal, rounds, clock);
        this.alerts = new Alerts(db, journal, rounds, clock);
        this.channels = new Channels(db, rounds, outbox, pushes, site, clock);
        this.dispatches = new Dispatches(db, journal, rounds, clock);
    }

    public Urgency urgency() {
        return dispatches;
    }

    public ResidentListener departures() {
        return (tx, hood, person) -> rounds.leave(tx, hood.hood(), person);
    }

    public List<PeriodicJob> jobs() {
        return List.of(
                new PeriodicJob("rounds of dispatches", () -> SECOND, rounds::doNext),
                new PeriodicJob("channels of alerts", () -> SECOND, channels::doNext),
                new PeriodicJob("rosters", () -> SECOND, responders::turn));
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
