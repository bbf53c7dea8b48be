package nl.buurthub.push;

import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;

/** The devices on which somebody hears of what is urgent. */
public final class PushFeature implements Feature {

    private final PushDevices devices;

    public PushFeature(Platform platform, PushSender sender) {
        this.devices = new PushDevices(platform.db(), sender, platform.clock());
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public void on(Api api) {
        new PushRoutes(devices).on(api);
    }
}
