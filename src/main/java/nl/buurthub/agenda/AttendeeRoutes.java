package nl.buurthub.agenda;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What an organiser can ask of who comes. */
final class AttendeeRoutes {

    private final Attendees attendees;

    AttendeeRoutes(Attendees attendees) {
        this.attendees = attendees;
    }

    void on(Api api) {
        api.on("listAttendees", this::list)
                .on("attendeesCsv", this::sheet)
                .on("removeAttendee", this::remove)
                .on("checkIn", this::checkIn)
                .on("undoCheckIn", this::undoCheckIn)
                .on("checkInByCode", this::checkInByCode);
    }

    private Reply list(Request request) {
        return Reply.ok(attendees.list(request.caller(), request.path("slug"), request.id("gathering")));
    }

    private Reply sheet(Request request) {
        var sheet =
                attendees.sheet(request.caller(), request.path("slug"), request.id("gathering"), request.language());
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(sheet))
                .with("Content-Type", "text/csv; charset=utf-8")
                .with("Content-Disposition", "attachment; filename=\"attendees.csv\"");
    }

    private Reply remove(Request request) {
        attendees.remove(request.caller(), request.path("slug"), request.id("gathering"), request.id("signUp"));
        return Reply.done();
    }

    private Reply checkIn(Request request) {
        return Reply.ok(attendees.checkIn(
                request.caller(), request.path("slug"), request.id("gathering"), request.id("signUp")));
    }

    private Reply undoCheckIn(Request request) {
        return Reply.ok(attendees.undoCheckIn(
                request.caller(), request.path("slug"), request.id("gathering"), request.id("signUp")));
    }

    private Reply checkInByCode(Request request) {
        record Shown(String code) {}
        return Reply.ok(attendees.checkIn(
                request.caller(),
                request.path("slug"),
                request.id("gathering"),
                request.body(Shown.class).code()));
    }
}
