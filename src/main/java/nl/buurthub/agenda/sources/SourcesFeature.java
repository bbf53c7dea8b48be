package nl.buurthub.agenda.sources;

import java.util.List;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.residents.TakenNames;

/** Organisations' calendars in the agenda. */
public final class SourcesFeature implements Feature {

    private final Sources sources;

    public SourcesFeature(Platform platform, TaskQueue tasks) {
        var imports = new Import(platform.journal(), tasks, platform.clock());
        this.sources = new Sources(platform.db(), CalendarFetch.internet(platform.vertx()), imports, platform.clock());
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public void on(Api api) {
        new SourceRoutes(sources).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(sources.job());
    }

    @Override
    public List<?> extensions() {
        TakenNames organisations = SourceSql::names;
        return List.of(organisations);
    }
}
