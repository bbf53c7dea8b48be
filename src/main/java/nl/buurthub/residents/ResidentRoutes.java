package nl.buurthub.residents;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import nl.buurthub.hoods.Role;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.residents.Register.Filter;

/** What those who run a hood ask of its residents, and how residents show where they live; see {@code openapi/residents.yaml}. */
final class ResidentRoutes {

    private final Residents residents;
    private final Register register;

    ResidentRoutes(Residents residents, Register register) {
        this.residents = residents;
        this.register = register;
    }

    void on(Api api) {
        api.on("joinHood", this::join)
                .on("leaveHood", this::leave)
                .on("listResidents", this::list)
                .on("showResident", this::show)
                .on("removeResident", this::remove)
                .on("listBarred", this::barred)
                .on("letBackIn", this::letBackIn)
                .on("giveRole", this::giveRole)
                .on("vouchFor", this::vouch)
                .on("makeLetter", this::letter)
                .on("makeLetters", this::letters)
                .on("verifyAddress", this::verify)
                .on("writeNote", this::writeNote)
                .on("removeNote", this::removeNote);
    }

    private Reply join(Request request) {
        return Reply.ok(residents.join(request.caller(), request.path("slug"), request.body(Address.class)));
    }

    private Reply leave(Request request) {
        residents.leave(request.caller(), request.path("slug"));
        return Reply.done();
    }

    private Reply list(Request request) {
        return Reply.ok(register.list(
                request.caller(),
                request.path("slug"),
                request.query("q").orElse(""),
                request.query("filter")
                        .map(word -> WireEnum.of(Filter.class, word))
                        .orElse(Filter.ALL),
                request.after().orElse(null),
                request.limit()));
    }

    private Reply show(Request request) {
        return Reply.ok(register.show(request.caller(), request.path("slug"), request.id("person")));
    }

    private Reply remove(Request request) {
        residents.remove(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply barred(Request request) {
        return Reply.ok(register.barred(
                request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply letBackIn(Request request) {
        residents.letBackIn(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply giveRole(Request request) {
        record Given(Role role) {}
        residents.giveRole(
                request.caller(),
                request.path("slug"),
                request.id("person"),
                request.body(Given.class).role());
        return Reply.done();
    }

    private Reply vouch(Request request) {
        register.verification().vouch(request.caller(), request.path("slug"), request.id("person"));
        return Reply.done();
    }

    private Reply letter(Request request) {
        return pdf(register.letters().one(request.caller(), request.path("slug"), request.id("person")));
    }

    private Reply letters(Request request) {
        var letters = register.letters();
        return pdf(
                request.query("again").isPresent()
                        ? letters.last(request.caller(), request.path("slug"))
                        : letters.all(request.caller(), request.path("slug")));
    }

    private static Reply pdf(byte[] letters) {
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(letters))
                .with("Content-Type", "application/pdf")
                .with("Content-Disposition", "attachment; filename=\"letters.pdf\"");
    }

    private Reply verify(Request request) {
        record Typed(String code) {}
        return Reply.ok(register.verification()
                .type(
                        request.caller(),
                        request.path("slug"),
                        request.body(Typed.class).code()));
    }

    private Reply writeNote(Request request) {
        record Written(String words) {}
        return Reply.created(register.notes()
                .write(
                        request.caller(),
                        request.path("slug"),
                        request.id("person"),
                        request.body(Written.class).words(),
                        request.idempotencyKey()));
    }

    private Reply removeNote(Request request) {
        register.notes().remove(request.caller(), request.path("slug"), request.id("person"), request.id("note"));
        return Reply.done();
    }
}
