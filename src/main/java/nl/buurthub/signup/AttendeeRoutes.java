package nl.buurthub.signup;

import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.Attendees.NewAttendee;

/** What an organiser can ask of who comes to something, whose id is in the path. */
public final class AttendeeRoutes {

    private final Attendees attendees;
    private final String slot;

    /** @param slot the name of the path's parameter */
    public AttendeeRoutes(Attendees attendees, String slot) {
        this.attendees = attendees;
        this.slot = slot;
    }

    public void on(Api api) {
        api.on("listAttendees", this::list)
                .on("addAttendee", this::add)
                .on("attendeesCsv", this::sheet)
                .on("removeAttendee", this::remove)
                .on("checkIn", this::checkIn)
                .on("undoCheckIn", this::undoCheckIn)
                .on("checkInByCode", this::checkInByCode);
    }

    private Reply list(Request request) {
        return Reply.ok(attendees.list(request.caller(), request.path("slug"), request.id(slot)));
    }

    private Reply add(Request request) {
        return Reply.created(attendees.add(
                request.caller(),
                request.path("slug"),
                request.id(slot),
                request.body(NewAttendee.class),
                request.idempotencyKey()));
    }

    private Reply sheet(Request request) {
        return attendees
                .sheet(request.caller(), request.path("slug"), request.id(slot), request.language())
                .reply("attendees.csv");
    }

    private Reply remove(Request request) {
        attendees.remove(request.caller(), request.path("slug"), request.id(slot), request.id("signUp"));
        return Reply.done();
    }

    private Reply checkIn(Request request) {
        return Reply.ok(
                attendees.checkIn(request.caller(), request.path("slug"), request.id(slot), request.id("signUp")));
    }

    private Reply undoCheckIn(Request request) {
        return Reply.ok(
                attendees.undoCheckIn(request.caller(), request.path("slug"), request.id(slot), request.id("signUp")));
    }

    private Reply checkInByCode(Request request) {
        record Shown(String code) {}
        return Reply.ok(attendees.checkIn(
                request.caller(),
                request.path("slug"),
                request.id(slot),
                request.body(Shown.class).code()));
    }
}
