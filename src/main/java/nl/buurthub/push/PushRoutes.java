package nl.buurthub.push;

import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** The devices on which somebody wants to hear of what is urgent; see {@code openapi/push.yaml}. */
final class PushRoutes {

    private final PushDevices devices;

    PushRoutes(PushDevices devices) {
        this.devices = devices;
    }

    void on(Api api) {
        api.on("showPushKey", this::showPushKey)
                .on("subscribePush", this::subscribe)
                .on("unsubscribePush", this::unsubscribe);
    }

    private Reply showPushKey(Request request) {
        record Key(String key) {}
        return Reply.ok(new Key(devices.key()));
    }

    private Reply subscribe(Request request) {
        devices.subscribe(request.caller(), request.body(PushDevices.Subscription.class));
        return Reply.done();
    }

    private Reply unsubscribe(Request request) {
        devices.unsubscribe(request.caller(), request.query("endpoint").orElseThrow());
        return Reply.done();
    }
}
