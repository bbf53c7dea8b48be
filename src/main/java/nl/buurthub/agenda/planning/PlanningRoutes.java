package nl.buurthub.agenda.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What an organiser can ask; see {@code openapi/planning.yaml}. */
final class PlanningRoutes {

    private final Planning planning;
    private final Limits limits;

    PlanningRoutes(Planning planning, Limits limits) {
        this.planning = planning;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("planGathering", this::plan)
                .on("changeGathering", this::change)
                .on("cancelGathering", this::cancel)
                .on("removeGathering", this::remove);
    }

    private Reply plan(Request request) {
        limits.words(request.caller().person().id());
        var card = planning.plan(
                request.caller(), request.path("slug"), request.body(Plan.class), request.idempotencyKey());
        return Reply.created(card, request, card.id());
    }

    private Reply change(Request request) {
        var change = request.body(ObjectNode.class);
        var scope = change.remove("scope");
        var told = change.remove("tell");
        var tell = told != null && told.asBoolean();
        if (tell) limits.words(request.caller().person().id());
        var card = planning.change(
                request.caller(),
                request.path("slug"),
                request.id("gathering"),
                new Planning.Change(
                        change,
                        scope == null ? SeriesScope.DATE : WireEnum.of(SeriesScope.class, scope.asText()),
                        tell,
                        request.read()));
        return Reply.ok(card).of(card.edition());
    }

    private Reply cancel(Request request) {
        record Cancellation(String reason, SeriesScope scope) {}
        var cancellation = request.body(Cancellation.class);
        return Reply.ok(planning.cancel(
                request.caller(),
                request.path("slug"),
                request.id("gathering"),
                cancellation.reason(),
                cancellation.scope() == null ? SeriesScope.DATE : cancellation.scope()));
    }

    private Reply remove(Request request) {
        planning.remove(request.caller(), request.path("slug"), request.id("gathering"));
        return Reply.done();
    }
}
