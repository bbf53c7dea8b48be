package nl.buurthub.agenda.calendars;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Base64;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** The agenda in people's own calendars; see {@code openapi/calendars.yaml}. */
final class CalendarRoutes {

    private static final String ANYBODYS = "public, max-age=300";
    private static final String READERS = "private, no-cache";

    private final Calendars calendars;
    private final HostNames hostNames;
    private final Limits limits;

    CalendarRoutes(Calendars calendars, HostNames hostNames, Limits limits) {
        this.calendars = calendars;
        this.hostNames = hostNames;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("gatheringCalendar", this::gathering)
                .on("hoodCalendar", this::hood)
                .on("ownCalendar", this::own)
                .on("makeFeed", this::makeFeed)
                .on("showFeed", request -> Reply.ok(calendars.showFeed(request.caller())))
                .on("dropFeed", this::dropFeed);
    }

    private Reply gathering(Request request) {
        var text = calendars.gathering(
                request.caller(), request.path("slug"), request.id("gathering"), request.language());
        return file(request, text, READERS).with("Content-Disposition", "attachment; filename=\"buurthub.ics\"");
    }

    private Reply hood(Request request) {
        var kind = request.query("kind")
                .map(word -> WireEnum.of(GatheringKind.class, word))
                .orElse(null);
        var text = calendars.hood(
                request.path("slug"),
                kind,
                request.query("accessible").isPresent(),
                request.query("free").isPresent());
        return file(request, text, ANYBODYS);
    }

    private Reply own(Request request) {
        limits.feed(request.path("secret"));
        return file(request, calendars.own(request.path("secret")), READERS);
    }

    /** Nothing, to who has this version. */
    private static Reply file(Request request, String text, String caching) {
        var tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(text)) + '"';
        var known = request.header("If-None-Match");
        var same = known != null && known.contains(tag);
        return new Reply(same ? 304 : 200, HttpHeaders.headers(), same ? Buffer.buffer() : Buffer.buffer(text))
                .with("Content-Type", "text/calendar; charset=utf-8")
                .with("ETag", tag)
                .with("Cache-Control", caching);
    }

    private Reply makeFeed(Request request) {
        return Reply.created(calendars.makeFeed(request.caller(), hostNames.originAt(request.authority())));
    }

    private Reply dropFeed(Request request) {
        calendars.dropFeed(request.caller());
        return Reply.done();
    }
}
