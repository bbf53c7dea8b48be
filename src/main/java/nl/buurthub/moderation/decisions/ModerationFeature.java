package nl.buurthub.moderation.decisions;

import java.time.Duration;
import java.util.List;
import nl.buurthub.moderation.ContentVersionSql;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.residents.Suspensions;

/** What is reported, what managers decide about it, and what is said against that. */
public final class ModerationFeature implements Feature {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final TaskQueue tasks;
    private final Moderation moderation;
    private final ModerationRoutes routes;

    /** @param moderatables what can be moderated */
    public ModerationFeature(
            Platform platform,
            TaskQueue tasks,
            Suspensions suspensions,
            PhotoUploads uploads,
            List<Moderatable> moderatables,
            Limits limits) {
        this.db = platform.db();
        var clock = platform.clock();
        this.tasks = tasks;
        var contents = new Contents(moderatables);
        this.moderation = new Moderation(platform, tasks, suspensions, contents);
        this.routes = new ModerationRoutes(
                new Reports(db, tasks, contents, clock),
                moderation,
                new ModeratedPhotos(db, contents, uploads),
                new DecisionLog(db, contents),
                new Appeals(db, tasks, clock),
                limits);
    }

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public void on(Api api) {
        routes.on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(new PeriodicJob("forgetting what was judged", () -> PAUSE, this::forget));
    }

    /** @return whether there was a task whose words stayed after its end */
    private boolean forget() {
        return db.doNext(ContentVersionSql::ofClosed, ContentVersionSql::forget);
    }

    @Override
    public List<?> extensions() {
        ResidentListener listener = tasks::left;
        return List.of(listener);
    }

    public Moderation moderation() {
        return moderation;
    }
}
