package nl.buurthub.moderation.decisions;

import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.decisions.Reports.NewReport;
import nl.buurthub.photos.PhotoRoutes;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask around a decision; see {@code openapi/moderation.yaml}. */
final class ModerationRoutes {

    private final Reports reports;
    private final Moderation moderation;
    private final ModeratedPhotos photos;
    private final DecisionLog log;
    private final Appeals appeals;
    private final Limits limits;

    ModerationRoutes(
            Reports reports,
            Moderation moderation,
            ModeratedPhotos photos,
            DecisionLog log,
            Appeals appeals,
            Limits limits) {
        this.reports = reports;
        this.moderation = moderation;
        this.photos = photos;
        this.log = log;
        this.appeals = appeals;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("report", this::report)
                .on("showModeratedPhoto", this::photo)
                .on("decide", this::decide)
                .on("listDecisions", this::log)
                .on("decisionsCsv", this::sheet)
                .on("showDecision", this::showDecision)
                .on("listOwnDecisions", this::own)
                .on("appeal", this::appeal);
    }

    private Reply report(Request request) {
        if (request.caller() instanceof Caller.Person person) limits.words(person.id());
        else limits.asking(request.address(), "report");
        reports.report(request.caller(), request.path("slug"), request.body(NewReport.class));
        return Reply.done();
    }

    private Reply photo(Request request) {
        return PhotoRoutes.picture(photos.photo(
                request.caller(),
                request.path("slug"),
                new ContentType(request.path("contentType")),
                request.id("about"),
                request.path("file")));
    }

    private Reply decide(Request request) {
        var decision = moderation.decide(
                request.caller(), request.path("slug"), request.body(NewDecision.class), request.idempotencyKey());
        return Reply.created(decision, request, decision.id());
    }

    private Reply log(Request request) {
        return Reply.ok(
                log.list(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply sheet(Request request) {
        return log.sheet(request.caller(), request.path("slug"), request.language())
                .reply("decisions.csv");
    }

    private Reply showDecision(Request request) {
        return Reply.ok(log.show(request.caller(), request.path("slug"), request.id("decision")));
    }

    private Reply own(Request request) {
        return Reply.ok(appeals.own(
                request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply appeal(Request request) {
        record NewAppeal(String words) {}
        return Reply.ok(appeals.appeal(
                request.caller(),
                request.path("slug"),
                request.id("decision"),
                request.body(NewAppeal.class).words()));
    }
}
