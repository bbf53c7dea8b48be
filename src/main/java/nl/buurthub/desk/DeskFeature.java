package nl.buurthub.desk;

import java.util.List;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.residents.Suspensions;

/** What needs a manager, and what managers decide. */
public final class DeskFeature implements Feature {

    private final Desk desk;
    private final TaskQueue tasks;
    private final Limits limits;

    /** @param moderatables what can be moderated */
    public DeskFeature(
            Platform platform,
            TaskQueue tasks,
            Suspensions suspensions,
            PhotoUploads uploads,
            List<Moderatable> moderatables,
            Limits limits) {
        this.desk = new Desk(platform, tasks, suspensions, uploads, moderatables);
        this.tasks = tasks;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public void on(Api api) {
        new DeskRoutes(desk, limits).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(desk.job());
    }

    @Override
    public List<?> extensions() {
        ResidentListener listener = tasks::left;
        return List.of(listener);
    }
}
