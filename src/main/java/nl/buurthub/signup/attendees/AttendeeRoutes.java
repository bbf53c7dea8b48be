package nl.buurthub.signup.attendees;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.UUID;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.SlotApi;
import nl.buurthub.signup.Slots;
import nl.buurthub.signup.attendees.Attendees.NewAttendee;

/** What an organiser can ask of who comes. */
public final class AttendeeRoutes {

    private final Attendees attendees;
    private final CodePictures codes;

    public AttendeeRoutes(Slots slots) {
        this.attendees = new Attendees(slots);
        this.codes = new CodePictures(slots);
    }

    public void on(SlotApi api) {
        api.on("listAttendees", this::list)
                .on("addAttendee", this::add)
                .on("attendeesCsv", this::sheet)
                .on("removeAttendee", this::remove)
                .on("checkIn", this::checkIn)
                .on("undoCheckIn", this::undoCheckIn)
                .on("checkInByCode", this::checkInByCode)
                .on("codePicture", this::picture);
    }

    private Reply list(Request request, UUID slot) {
        return Reply.ok(attendees.list(request.caller(), request.path("slug"), slot));
    }

    private Reply add(Request request, UUID slot) {
        return Reply.created(attendees.add(
                request.caller(),
                request.path("slug"),
                slot,
                request.body(NewAttendee.class),
                request.idempotencyKey()));
    }

    private Reply sheet(Request request, UUID slot) {
        return attendees
                .sheet(request.caller(), request.path("slug"), slot, request.language())
                .reply("attendees.csv");
    }

    private Reply remove(Request request, UUID slot) {
        attendees.remove(request.caller(), request.path("slug"), slot, request.id("signUp"));
        return Reply.done();
    }

    private Reply checkIn(Request request, UUID slot) {
        return Reply.ok(attendees.checkIn(request.caller(), request.path("slug"), slot, request.id("signUp")));
    }

    private Reply undoCheckIn(Request request, UUID slot) {
        return Reply.ok(attendees.undoCheckIn(request.caller(), request.path("slug"), slot, request.id("signUp")));
    }

    private Reply checkInByCode(Request request, UUID slot) {
        record Shown(String code) {}
        var shown = request.body(Shown.class);
        return Reply.ok(attendees.checkIn(request.caller(), request.path("slug"), slot, shown.code()));
    }

    private Reply picture(Request request, UUID slot) {
        var drawn = codes.of(request.path("slug"), slot, request.path("code"));
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(drawn))
                .with("Content-Type", "image/svg+xml")
                .with("Cache-Control", "private, max-age=31536000, immutable");
    }
}
