package nl.buurthub.hoods;

import java.util.List;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;

/** Hoods, and who may hear what in them. */
public final class HoodsFeature implements Feature {

    private final Queries db;

    public HoodsFeature(Platform platform) {
        this.db = platform.db();
    }

    @Override
    public String name() {
        return "hoods";
    }

    @Override
    public void on(Api api) {
        new HoodRoutes(db).on(api);
    }

    @Override
    public List<?> extensions() {
        return List.of(new HoodStreamAuthorizer());
    }
}
