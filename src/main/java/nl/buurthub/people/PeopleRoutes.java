package nl.buurthub.people;

import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Origins;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one may ask of people. */
public final class PeopleRoutes {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Profile profile;
    private final MailChoices choices;
    private final Limits limits;
    private final Origins origins;

    public PeopleRoutes(
            SignIn signIn, Sessions sessions, Profile profile, MailChoices choices, Limits limits, Origins origins) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.profile = profile;
        this.choices = choices;
        this.limits = limits;
        this.origins = origins;
    }

    public void on(Api api) {
        api.on("askForCode", this::askForCode)
                .on("signIn", this::signIn)
                .on("listSessions", this::listSessions)
                .on("signOutEverywhere", this::signOutEverywhere)
                .on("refreshSession", this::refreshSession)
                .on("signOut", this::signOut)
                .on("endSession", this::endSession)
                .on("showMe", this::showMe)
                .on("changeMe", this::changeMe)
                .on("showMailChoices", this::showMailChoices)
                .on("wantMail", this::wantMail)
                .on("refuseMail", this::refuseMail);
    }

    private Reply askForCode(Request request) {
        var wish = request.body(SignInRequest.class);
        limits.asking(request.address(), wish.email());
        var language = wish.language() == null ? request.language() : wish.language();
        signIn.ask(wish.email(), language, wish.page(), origins.site(request));
        return Reply.accepted();
    }

    private Reply signIn(Request request) {
        var proof = request.body(Proof.class);
        var account = switch (proof) {
            case Proof.Code code -> code.email();
            case Proof.Link link -> link.link();
        };
        limits.trying(request.address(), account);
        var signedIn = signIn.signIn(proof, Device.of(request.header("User-Agent"), request.language()));
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
        origins.require(request);
        var signedIn = sessions.refresh(RefreshCookie.of(request));
        return RefreshCookie.set(Reply.ok(signedIn.session()), signedIn);
    }

    private Reply signOut(Request request) {
        switch (request.caller()) {
            case Caller.Person person -> sessions.end(person, person.session());
            case Caller.Visitor _, Caller.Kiosk _ -> {
                origins.require(request);
                sessions.end(RefreshCookie.of(request));
            }
        }
        return RefreshCookie.clear(Reply.done());
    }

    private Reply endSession(Request request) {
        sessions.end(request.caller(), request.id("session"));
        return Reply.done();
    }

    private Reply showMe(Request request) {
        return Reply.ok(profile.show(request.caller()));
    }

    private Reply showMailChoices(Request request) {
        return Reply.ok(choices.show(request.caller()));
    }

    private Reply wantMail(Request request) {
        choices.want(request.caller(), WireEnum.of(MailKind.class, request.path("kind")));
        return Reply.done();
    }

    private Reply refuseMail(Request request) {
        choices.refuse(request.caller(), WireEnum.of(MailKind.class, request.path("kind")));
        return Reply.done();
    }

    private Reply changeMe(Request request) {
        return Reply.ok(profile.change(request.caller(), request.body(ProfileChange.class)));
    }
}
