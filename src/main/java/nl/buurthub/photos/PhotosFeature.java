package nl.buurthub.photos;

import io.vertx.ext.web.Router;
import java.util.List;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Api;

/** Photos that are sent, and their files. */
public final class PhotosFeature implements Feature {

    private final PhotoUploads uploads;
    private final PhotoRoutes routes;

    public PhotosFeature(PhotoUploads uploads, Sessions sessions) {
        this.uploads = uploads;
        this.routes = new PhotoRoutes(uploads, sessions);
    }

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public void on(Api api) {
        routes.on(api);
    }

    @Override
    public void mount(Router router, Api api) {
        routes.mount(router, api);
    }

    @Override
    public List<?> extensions() {
        RestoreListener files = uploads::restored;
        return List.of(files);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(uploads.sweeping(), uploads.sweepingDrafts());
    }
}
