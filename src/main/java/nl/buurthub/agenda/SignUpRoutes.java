package nl.buurthub.agenda;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of coming to something. */
final class SignUpRoutes {

    private final AgendaFeature agenda;
    private final Limits limits;

    SignUpRoutes(AgendaFeature agenda, Limits limits) {
        this.agenda = agenda;
        this.limits = limits;
    }

    private record Link(String token) {}

    void on(Api api) {
        api.on("signUp", this::signUp)
                .on("cancelSignUp", this::cancel)
                .on("signUpByMail", this::ask)
                .on("showSignUp", request -> Reply.ok(agenda.mailSignUps().show(token(request))))
                .on("confirmSignUp", request -> Reply.ok(agenda.mailSignUps().confirm(token(request))))
                .on("withdrawSignUp", request -> Reply.ok(agenda.mailSignUps().withdraw(token(request))))
                .on("listOwnSignUps", this::own)
                .on("codePicture", this::picture);
    }

    private static String token(Request request) {
        return request.body(Link.class).token();
    }

    private Reply signUp(Request request) {
        return Reply.ok(agenda.signUps()
                .signUp(
                        request.caller(),
                        request.path("slug"),
                        request.id("gathering"),
                        request.body(SignUps.Wish.class)));
    }

    private Reply cancel(Request request) {
        agenda.signUps().cancel(request.caller(), request.path("slug"), request.id("gathering"));
        return Reply.done();
    }

    private Reply ask(Request request) {
        var wish = request.body(MailSignUps.Wish.class);
        limits.asking(request.address(), wish.email());
        agenda.mailSignUps()
                .ask(request.caller(), request.path("slug"), request.id("gathering"), wish, request.language());
        return Reply.accepted();
    }

    private Reply picture(Request request) {
        var drawn = agenda.codes().of(request.path("slug"), request.id("gathering"), request.path("code"));
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(drawn))
                .with("Content-Type", "image/svg+xml")
                .with("Cache-Control", "private, max-age=31536000, immutable");
    }

    private Reply own(Request request) {
        return Reply.ok(agenda.board()
                .signUps(
                        request.caller(),
                        request.query("hood").orElse(null),
                        request.after().orElse(null),
                        request.limit()));
    }
}
