package nl.buurthub.help.asking;

import nl.buurthub.help.asking.AskerLookUp.Reason;
import nl.buurthub.help.asking.Asking.StateChange;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What an asker can ask, and a manager of who asked; see {@code openapi/help.yaml}. */
public final class AskingRoutes {

    private final Asking asking;
    private final AskerLookUp lookUp;
    private final MailActions actions;
    private final Limits limits;

    public AskingRoutes(Asking asking, AskerLookUp lookUp, MailActions actions, Limits limits) {
        this.asking = asking;
        this.lookUp = lookUp;
        this.actions = actions;
        this.limits = limits;
    }

    public void on(Api api) {
        api.on("askForHelp", this::ask)
                .on("editHelp", this::edit)
                .on("changeHelpState", this::changeState)
                .on("lookUpAsker", this::lookUp)
                .on("takeOverHelp", this::takeOver)
                .on("actFromMail", this::act);
    }

    private Reply ask(Request request) {
        limits.words(request.caller().person().id());
        var own = asking.ask(
                request.caller(), request.path("slug"), request.body(NewHelp.class), request.idempotencyKey());
        return Reply.created(own, request, own.request().request().id());
    }

    private Reply edit(Request request) {
        var own = asking.edit(
                request.caller(),
                request.path("slug"),
                request.id("request"),
                request.body(HelpChange.class),
                request.read());
        return Reply.ok(own).of(own.edition());
    }

    private Reply changeState(Request request) {
        return Reply.ok(asking.changeState(
                request.caller(), request.path("slug"), request.id("request"), request.body(StateChange.class)));
    }

    private Reply lookUp(Request request) {
        return Reply.ok(
                lookUp.look(request.caller(), request.path("slug"), request.id("request"), request.body(Reason.class)));
    }

    private Reply takeOver(Request request) {
        return Reply.ok(lookUp.takeOver(request.caller(), request.path("slug"), request.id("request")));
    }

    private Reply act(Request request) {
        return Reply.ok(actions.act(request.body(MailActions.Click.class)));
    }
}
