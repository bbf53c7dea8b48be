package nl.buurthub.help.urgent;

import java.util.List;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask around urgent help; see {@code openapi/urgent.yaml}. */
public final class UrgentRoutes {

    private final Responders responders;

    public UrgentRoutes(Responders responders) {
        this.responders = responders;
    }

    public void on(Api api) {
        api.on("listResponders", this::listResponders)
                .on("vetResponder", this::vet)
                .on("dismissResponder", this::dismiss)
                .on("showOwnDuty", this::showDuty)
                .on("changeDuty", this::changeDuty)
                .on("sharePosition", this::sharePosition)
                .on("forgetPosition", this::forgetPosition);
    }

    private Reply listResponders(Request request) {
        record Items(List<Duty.Line> items) {}
        return Reply.ok(new Items(responders.list(request.caller(), request.path("slug"))));
    }

    private Reply vet(Request request) {
        responders.vet(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply dismiss(Request request) {
        responders.dismiss(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply showDuty(Request request) {
        return Reply.ok(responders.show(request.caller(), request.path("slug")));
    }

    private Reply changeDuty(Request request) {
        return Reply.ok(responders.change(request.caller(), request.path("slug"), request.body(DutyChange.class)));
    }

    private Reply sharePosition(Request request) {
        responders.locate(request.caller(), request.path("slug"), request.body(Hood.Point.class));
        return Reply.done();
    }

    private Reply forgetPosition(Request request) {
        responders.forget(request.caller(), request.path("slug"));
        return Reply.done();
    }
}
