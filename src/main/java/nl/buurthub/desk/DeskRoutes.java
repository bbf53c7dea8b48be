package nl.buurthub.desk;

import java.time.Instant;
import nl.buurthub.desk.TaskClaims.Claim;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import org.jspecify.annotations.Nullable;

/** What one can ask of the desk; see {@code openapi/desk.yaml}. */
final class DeskRoutes {

    private final Desk desk;

    DeskRoutes(Desk desk) {
        this.desk = desk;
    }

    void on(Api api) {
        api.on("showDesk", this::show)
                .on("comeToDesk", this::come)
                .on("leaveDesk", this::leave)
                .on("showTask", this::showTask)
                .on("claimTask", this::claim)
                .on("releaseTask", this::release)
                .on("snoozeTask", this::snooze)
                .on("finishTask", this::finish);
    }

    private Reply show(Request request) {
        return Reply.ok(desk.show(request.caller(), request.path("slug")));
    }

    private Reply come(Request request) {
        desk.colleagues().say(request.caller(), request.path("slug"), true);
        return Reply.done();
    }

    private Reply leave(Request request) {
        desk.colleagues().say(request.caller(), request.path("slug"), false);
        return Reply.done();
    }

    private Reply showTask(Request request) {
        return Reply.ok(desk.task(request.caller(), request.path("slug"), request.id("task")));
    }

    private Reply claim(Request request) {
        return Reply.ok(desk.claims()
                .claim(request.caller(), request.path("slug"), request.id("task"), request.body(Claim.class)));
    }

    private Reply release(Request request) {
        return Reply.ok(desk.claims().release(request.caller(), request.path("slug"), request.id("task")));
    }

    private Reply snooze(Request request) {
        record Nap(Instant until) {}
        return Reply.ok(desk.claims()
                .snooze(
                        request.caller(),
                        request.path("slug"),
                        request.id("task"),
                        request.body(Nap.class).until()));
    }

    private Reply finish(Request request) {
        record Done(String words, @Nullable String edition) {}
        var done = request.body(Done.class);
        return Reply.ok(desk.claims()
                .done(request.caller(), request.path("slug"), request.id("task"), done.words(), done.edition()));
    }
}
