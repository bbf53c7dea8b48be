package nl.buurthub.desk;

import java.util.List;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.decisions.Moderation;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;

/** A manager's desk: tasks, who does which, and who is there. */
public final class DeskFeature implements Feature {

    private final Desk desk;

    public DeskFeature(Platform platform, TaskQueue tasks, Moderation moderation) {
        this.desk = new Desk(platform, tasks, moderation);
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public void on(Api api) {
        new DeskRoutes(desk).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(desk.job());
    }
}
