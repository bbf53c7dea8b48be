package nl.buurthub.agenda.planning;

import java.time.Duration;
import java.util.List;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.signup.account.SignUps;

/** What is planned for the agenda. */
public final class PlanningFeature implements Feature {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Planning planning;
    private final Series series;
    private final List<?> extensions;
    private final Limits limits;

    public PlanningFeature(Platform platform, AgendaFeature agenda, Photos photos, TaskQueue tasks, Limits limits) {
        this.series = new Series(platform, photos);
        this.planning = new Planning(platform, agenda, series, photos, tasks);
        this.extensions = List.of(
                new OrganiserResidentListener(planning, platform.clock()),
                new AgendaStory(agenda, then -> asOf(then, tasks)));
        this.limits = limits;
    }

    /** The same on another platform, which nobody asks anything of over HTTP. */
    private static AgendaStory.Then asOf(Platform then, TaskQueue tasks) {
        var limits = new Limits(false);
        var photos = new Photos(then.clock());
        var agenda = new AgendaFeature(then, new MailChoices(then.db(), then.clock()), photos, "", limits);
        return new AgendaStory.Then(
                new PlanningFeature(then, agenda, photos, tasks, limits).planning, new SignUps(agenda.slots()));
    }

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public void on(Api api) {
        new PlanningRoutes(planning, limits).on(api);
    }

    /** Whichever node claims what is due does it, and no other. */
    @Override
    public List<PeriodicJob> jobs() {
        return List.of(new PeriodicJob("later dates", () -> PAUSE, series::makeLater));
    }

    @Override
    public List<?> extensions() {
        return extensions;
    }
}
