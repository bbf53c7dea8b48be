package nl.buurthub.help;

import nl.buurthub.help.AskerLookUp.Reason;
import nl.buurthub.help.Asking.Turn;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of help; see {@code openapi/help.yaml}. */
final class HelpRoutes {

    private final HelpFeature help;
    private final Limits limits;

    HelpRoutes(HelpFeature help, Limits limits) {
        this.help = help;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("listHelp", this::list)
                .on("askForHelp", this::ask)
                .on("showHelp", this::show)
                .on("editHelp", this::edit)
                .on("changeHelpState", this::turn)
                .on("lookUpAsker", this::lookUp)
                .on("offerHelp", this::offer)
                .on("decideOffer", this::decide)
                .on("writeToOffer", this::write)
                .on("listOwnHelp", this::own)
                .on("showOwnHelp", this::showOwn)
                .on("listOwnOffers", this::offers)
                .on("actFromMail", this::act);
    }

    private Reply list(Request request) {
        return Reply.ok(help.board()
                .list(
                        request.caller(),
                        request.path("slug"),
                        request.query("state")
                                .map(state -> WireEnum.of(RequestState.class, state))
                                .orElse(null),
                        request.query("category")
                                .map(category -> WireEnum.of(Category.class, category))
                                .orElse(null),
                        request.after().orElse(null),
                        request.limit()));
    }

    private Reply ask(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(help.asking()
                .ask(request.caller(), request.path("slug"), request.body(NewHelp.class), request.idempotencyKey()));
    }

    private Reply show(Request request) {
        return Reply.ok(help.board().show(request.caller(), request.path("slug"), request.id("request")));
    }

    private Reply edit(Request request) {
        return Reply.ok(help.asking()
                .edit(request.caller(), request.path("slug"), request.id("request"), request.body(HelpChange.class)));
    }

    private Reply turn(Request request) {
        return Reply.ok(help.asking()
                .turn(request.caller(), request.path("slug"), request.id("request"), request.body(Turn.class)));
    }

    private Reply lookUp(Request request) {
        return Reply.ok(help.lookUp()
                .look(request.caller(), request.path("slug"), request.id("request"), request.body(Reason.class)));
    }

    private Reply offer(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(help.offering()
                .offer(
                        request.caller(),
                        request.path("slug"),
                        request.id("request"),
                        request.body(NewOfferMessage.class),
                        request.idempotencyKey()));
    }

    private Reply decide(Request request) {
        record Decision(OfferState state) {}
        help.offering()
                .decide(
                        request.caller(),
                        request.path("slug"),
                        request.id("request"),
                        request.id("offer"),
                        request.body(Decision.class).state());
        return Reply.done();
    }

    private Reply write(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(help.messages()
                .write(
                        request.caller(),
                        request.path("slug"),
                        request.id("request"),
                        request.id("offer"),
                        request.body(NewOfferMessage.class),
                        request.idempotencyKey()));
    }

    private Reply own(Request request) {
        return Reply.ok(help.board()
                .own(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply showOwn(Request request) {
        return Reply.ok(help.board().showOwn(request.caller(), request.path("slug"), request.id("request")));
    }

    private Reply offers(Request request) {
        return Reply.ok(help.board()
                .offers(request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply act(Request request) {
        return Reply.ok(help.actions().act(request.body(MailActions.Click.class)));
    }
}
