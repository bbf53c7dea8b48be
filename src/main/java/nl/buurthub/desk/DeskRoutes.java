package nl.buurthub.desk;

import java.time.Instant;
import nl.buurthub.desk.TaskClaims.Claim;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.decisions.NewDecision;
import nl.buurthub.moderation.decisions.Reports.NewReport;
import nl.buurthub.photos.PhotoRoutes;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of the desk; see {@code openapi/desk.yaml}. */
final class DeskRoutes {

    private final Desk desk;
    private final Limits limits;

    DeskRoutes(Desk desk, Limits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("showDesk", this::show)
                .on("comeToDesk", this::come)
                .on("leaveDesk", this::leave)
                .on("showTask", this::showTask)
                .on("claimTask", this::claim)
                .on("releaseTask", this::release)
                .on("snoozeTask", this::snooze)
                .on("finishTask", this::finish)
                .on("report", this::report)
                .on("showModeratedPhoto", this::photo)
                .on("decide", this::decide)
                .on("listDecisions", this::log)
                .on("decisionsCsv", this::sheet)
                .on("showDecision", this::showDecision)
                .on("listOwnDecisions", this::own)
                .on("appeal", this::appeal);
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
        record Done(String words) {}
        return Reply.ok(desk.claims()
                .done(
                        request.caller(),
                        request.path("slug"),
                        request.id("task"),
                        request.body(Done.class).words()));
    }

    private Reply report(Request request) {
        if (request.caller() instanceof Caller.Person person) limits.words(person.id());
        else limits.asking(request.address(), "report");
        desk.reports().report(request.caller(), request.path("slug"), request.body(NewReport.class));
        return Reply.done();
    }

    private Reply decide(Request request) {
        return Reply.created(desk.moderation()
                .decide(
                        request.caller(),
                        request.path("slug"),
                        request.body(NewDecision.class),
                        request.idempotencyKey()));
    }

    private Reply photo(Request request) {
        return PhotoRoutes.picture(desk.photos()
                .photo(
                        request.caller(),
                        request.path("slug"),
                        new ContentType(request.path("contentType")),
                        request.id("about"),
                        request.path("file")));
    }

    private Reply log(Request request) {
        return Reply.ok(desk.log()
                .list(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply sheet(Request request) {
        return desk.log()
                .sheet(request.caller(), request.path("slug"), request.language())
                .reply("decisions.csv");
    }

    private Reply showDecision(Request request) {
        return Reply.ok(desk.log().show(request.caller(), request.path("slug"), request.id("decision")));
    }

    private Reply own(Request request) {
        return Reply.ok(desk.appeals()
                .own(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply appeal(Request request) {
        record NewAppeal(String words) {}
        return Reply.ok(desk.appeals()
                .appeal(
                        request.caller(),
                        request.path("slug"),
                        request.id("decision"),
                        request.body(NewAppeal.class).words()));
    }
}
