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
        api.on("showPush", this::show)
                .on("subscribePush", this::subscribe)
                .on("unsubscribePush", this::unsubscribe)
                .on("renewPush", this::renew)
                .on("testPush", this::test)
                .on("answerTestPush", this::answerTest);
    }

    private Reply show(Request request) {
        return Reply.ok(devices.show(request.caller(), request.query("endpoint")));
    }

    private Reply subscribe(Request request) {
        devices.subscribe(request.caller(), request.body(PushDevices.Subscription.class));
        return Reply.done();
    }

    private Reply unsubscribe(Request request) {
        devices.unsubscribe(request.caller(), request.query("endpoint").orElseThrow());
        return Reply.done();
    }

    private Reply renew(Request request) {
        record Renewal(PushDevices.Subscription before, PushDevices.Subscription now) {}
        var renewal = request.body(Renewal.class);
        devices.renew(renewal.before(), renewal.now());
        return Reply.done();
    }

    private Reply test(Request request) {
        record Device(String endpoint) {}
        devices.test(request.caller(), request.body(Device.class).endpoint());
        return Reply.done();
    }

    private Reply answerTest(Request request) {
        record Receipt(String token) {}
        devices.answerTest(request.body(Receipt.class).token());
        return Reply.done();
    }
}
