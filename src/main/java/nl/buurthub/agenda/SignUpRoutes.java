package nl.buurthub.agenda;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.MailSignUps.MailRequest;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpEngine;
import nl.buurthub.signup.SignUps.SignUpRequest;

/** What one can ask of coming to something. */
final class SignUpRoutes {

    private final AgendaBoard board;
    private final SignUpEngine signing;
    private final Limits limits;

    SignUpRoutes(AgendaBoard board, SignUpEngine signing, Limits limits) {
        this.board = board;
        this.signing = signing;
        this.limits = limits;
    }

    private record Link(String token) {}

    void on(Api api) {
        api.on("signUp", this::signUp)
                .on("cancelSignUp", this::cancel)
                .on("signUpByMail", this::ask)
                .on("showSignUp", request -> entry(signing.mailSignUps().show(token(request))))
                .on("confirmSignUp", request -> entry(signing.mailSignUps().confirm(token(request))))
                .on("withdrawSignUp", request -> entry(signing.mailSignUps().withdraw(token(request))))
                .on("listOwnSignUps", this::own)
                .on("codePicture", this::picture);
    }

    private Reply entry(SignUp signUp) {
        return Reply.ok(board.entry(signUp));
    }

    private static String token(Request request) {
        return request.body(Link.class).token();
    }

    private Reply signUp(Request request) {
        var signUp = signing.signUps()
                .signUp(
                        request.caller(),
                        request.path("slug"),
                        request.id("gathering"),
                        request.body(SignUpRequest.class));
        return Reply.ok(GatheringSignUp.of(signUp));
    }

    private Reply cancel(Request request) {
        signing.signUps().cancel(request.caller(), request.path("slug"), request.id("gathering"));
        return Reply.done();
    }

    private Reply ask(Request request) {
        var asked = request.body(MailRequest.class);
        limits.asking(request.address(), asked.email());
        signing.mailSignUps()
                .ask(request.caller(), request.path("slug"), request.id("gathering"), asked, request.language());
        return Reply.accepted();
    }

    private Reply picture(Request request) {
        var drawn = signing.codes().of(request.path("slug"), request.id("gathering"), request.path("code"));
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(drawn))
                .with("Content-Type", "image/svg+xml")
                .with("Cache-Control", "private, max-age=31536000, immutable");
    }

    private Reply own(Request request) {
        return Reply.ok(board.signUps(
                request.caller(),
                request.query("hood").orElse(null),
                request.after().orElse(null),
                request.limit()));
    }
}
