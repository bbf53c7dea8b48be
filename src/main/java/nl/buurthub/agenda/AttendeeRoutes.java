package nl.buurthub.agenda;

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
                .on("addAttendee", this::add)
                .on("attendeesCsv", this::sheet)
                .on("removeAttendee", this::remove)
                .on("checkIn", this::checkIn)
                .on("undoCheckIn", this::undoCheckIn)
                .on("checkInByCode", this::checkInByCode);
    }

    private Reply list(Request request) {
        return Reply.ok(attendees.list(request.caller(), request.path("slug"), request.id("gathering")));
    }

    private Reply add(Request request) {
        return Reply.created(attendees.add(
                request.caller(),
                request.path("slug"),
                request.id("gathering"),
                request.body(Attendees.Wish.class),
                request.idempotencyKey()));
    }

    private Reply sheet(Request request) {
        return attendees
                .sheet(request.caller(), request.path("slug"), request.id("gathering"), request.language())
                .reply("attendees.csv");
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
