package nl.buurthub.hoods;

import java.util.List;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;

/** Hoods, and who may hear what in them. */
public final class HoodsFeature implements Feature {

    private final Platform platform;
    private final HoodHostNames hostNames;

    public HoodsFeature(Platform platform) {
        this.platform = platform;
        this.hostNames = new HoodHostNames(platform.db(), platform.hostNames(), platform.clock());
    }

    @Override
    public void prepare() {
        hostNames.begin();
    }

    @Override
    public String name() {
        return "hoods";
    }

    @Override
    public void on(Api api) {
        new HoodRoutes(platform.db(), platform.hostNames()).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(hostNames.job());
    }

    @Override
    public List<?> extensions() {
        return List.of(new HoodStreamAuthorizer());
    }
}
