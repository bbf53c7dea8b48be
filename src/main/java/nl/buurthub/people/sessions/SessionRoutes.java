package nl.buurthub.people.sessions;

import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Signing in, and where one is; see {@code openapi/sessions.yaml}. */
public final class SessionRoutes {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Limits limits;
    private final HostNames hostNames;

    public SessionRoutes(SignIn signIn, Sessions sessions, Limits limits, HostNames hostNames) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.limits = limits;
        this.hostNames = hostNames;
    }

    public void on(Api api) {
        api.on("askForCode", this::askForCode)
                .on("signIn", this::signIn)
                .on("listSessions", this::listSessions)
                .on("signOutEverywhere", this::signOutEverywhere)
                .on("refreshSession", this::refreshSession)
                .on("signOut", this::signOut)
                .on("endSession", this::endSession);
    }

    private Reply askForCode(Request request) {
        var asked = request.body(SignInRequest.class);
        limits.asking(request.address(), asked.email());
        var language = asked.language() == null ? request.language() : asked.language();
        var device = AskingDevice.of(request).orElseGet(AskingDevice::begin);
        signIn.ask(asked.email(), language, asked.page(), hostNames.originAt(request.authority()), device);
        return device.keep(Reply.accepted());
    }

    private Reply signIn(Request request) {
        var proof = request.body(Proof.class);
        var account = switch (proof) {
            case Proof.Code code -> code.email();
            case Proof.Link link -> link.link();
        };
        limits.trying(request.address(), account);
        var on = Device.of(request.header("User-Agent"), request.language());
        var signedIn = signIn.signIn(proof, on, AskingDevice.of(request).orElse(null));
        return RefreshCookie.set(Reply.created(signedIn.session()), signedIn);
    }

    private Reply listSessions(Request request) {
        return Reply.ok(sessions.list(request.caller()));
    }

    private Reply signOutEverywhere(Request request) {
        sessions.endAll(request.caller());
        return RefreshCookie.clear(Reply.done());
    }

    private Reply refreshSession(Request request) {
        hostNames.requireOwnPage(request);
        var signedIn = sessions.refresh(RefreshCookie.of(request));
        return RefreshCookie.set(Reply.ok(signedIn.session()), signedIn);
    }

    private Reply signOut(Request request) {
        switch (request.caller()) {
            case Caller.Person person -> sessions.end(person, person.session());
            case Caller.Visitor _, Caller.Kiosk _ -> {
                hostNames.requireOwnPage(request);
                sessions.end(RefreshCookie.of(request));
            }
        }
        return RefreshCookie.clear(Reply.done());
    }

    private Reply endSession(Request request) {
        sessions.end(request.caller(), request.id("session"));
        return Reply.done();
    }
}
