package nl.buurthub.people;

import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one may ask of people; see {@code openapi/people.yaml}. */
public final class PeopleRoutes {

    private final Profile profile;
    private final MailChoices choices;

    public PeopleRoutes(Profile profile, MailChoices choices) {
        this.profile = profile;
        this.choices = choices;
    }

    public void on(Api api) {
        api.on("showMe", this::showMe)
                .on("changeMe", this::changeMe)
                .on("showMailChoices", this::showMailChoices)
                .on("wantMail", this::wantMail)
                .on("refuseMail", this::refuseMail);
    }

    private Reply showMe(Request request) {
        var me = profile.show(request.caller());
        return Reply.ok(me).of(me.edition());
    }

    private Reply changeMe(Request request) {
        var me = profile.change(request.caller(), request.body(ProfileChange.class), request.read());
        return Reply.ok(me).of(me.edition());
    }

    private Reply showMailChoices(Request request) {
        return Reply.ok(choices.show(request.caller()));
    }

    private Reply wantMail(Request request) {
        choices.want(request.caller(), request.path("kind"));
        return Reply.done();
    }

    private Reply refuseMail(Request request) {
        choices.refuse(request.caller(), request.path("kind"));
        return Reply.done();
    }
}
