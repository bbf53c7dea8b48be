package nl.buurthub.help.urgent;

import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask around urgent help; see {@code openapi/urgent.yaml}. */
final class UrgentRoutes {

    private final UrgentFeature urgent;

    UrgentRoutes(UrgentFeature urgent) {
        this.urgent = urgent;
    }

    void on(Api api) {
        api.on("listResponders", this::listResponders)
                .on("vetResponder", this::vet)
                .on("dismissResponder", this::dismiss)
                .on("showOwnDuty", this::showDuty)
                .on("changeDuty", this::changeDuty)
                .on("sharePosition", this::sharePosition)
                .on("forgetPosition", this::forgetPosition)
                .on("showAlert", this::showAlert)
                .on("answerAlert", this::answer)
                .on("confirmAlert", this::confirm)
                .on("confirmPush", this::confirmPush)
                .on("listDispatches", this::listDispatches)
                .on("startDrill", this::startDrill)
                .on("showDispatch", this::showDispatch)
                .on("closeDispatch", this::close);
    }

    private Reply listResponders(Request request) {
        return Reply.ok(new Page<>(urgent.responders().list(request.caller(), request.path("slug")), null));
    }

    private Reply vet(Request request) {
        urgent.responders().vet(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply dismiss(Request request) {
        urgent.responders().dismiss(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply showDuty(Request request) {
        return Reply.ok(urgent.responders().show(request.caller(), request.path("slug")));
    }

    private Reply changeDuty(Request request) {
        return Reply.ok(
                urgent.responders().change(request.caller(), request.path("slug"), request.body(DutyChange.class)));
    }

    private Reply sharePosition(Request request) {
        urgent.responders().locate(request.caller(), request.path("slug"), request.body(Hood.Point.class));
        return Reply.done();
    }

    private Reply forgetPosition(Request request) {
        urgent.responders().forget(request.caller(), request.path("slug"));
        return Reply.done();
    }

    private Reply showAlert(Request request) {
        return Reply.ok(urgent.alerts().show(request.caller(), request.path("slug"), request.id("dispatch")))
                .with("Cache-Control", "no-store");
    }

    private Reply answer(Request request) {
        return Reply.ok(urgent.alerts()
                .answer(
                        request.caller(),
                        request.path("slug"),
                        request.id("dispatch"),
                        request.body(Alerts.Answer.class)));
    }

    private Reply confirm(Request request) {
        urgent.channels()
                .confirm(
                        request.caller(),
                        request.path("slug"),
                        request.id("dispatch"),
                        WireEnum.of(Channel.class, request.path("channel")));
        return Reply.done();
    }

    private Reply confirmPush(Request request) {
        record Receipt(String token) {}
        return Reply.ok(urgent.channels().confirm(request.body(Receipt.class).token()));
    }

    private Reply listDispatches(Request request) {
        return Reply.ok(urgent.dispatches()
                .list(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply startDrill(Request request) {
        var course = urgent.dispatches()
                .startDrill(
                        request.caller(),
                        request.path("slug"),
                        request.body(Dispatches.Drill.class),
                        request.idempotencyKey());
        return Reply.created(course, request, course.id());
    }

    private Reply showDispatch(Request request) {
        return Reply.ok(urgent.dispatches().show(request.caller(), request.path("slug"), request.id("dispatch")));
    }

    private Reply close(Request request) {
        record Closing(String words) {}
        return Reply.ok(urgent.dispatches()
                .close(
                        request.caller(),
                        request.path("slug"),
                        request.id("dispatch"),
                        request.body(Closing.class).words()));
    }
}
