package nl.buurthub.help.board;

import nl.buurthub.help.Category;
import nl.buurthub.help.RequestState;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can see of help; see {@code openapi/help.yaml}. */
public final class HelpBoardRoutes {

    private final HelpBoard board;

    public HelpBoardRoutes(HelpBoard board) {
        this.board = board;
    }

    public void on(Api api) {
        api.on("listHelp", this::list)
                .on("showHelp", this::show)
                .on("listOwnHelp", this::own)
                .on("showOwnHelp", this::showOwn)
                .on("listOwnOffers", this::offers);
    }

    private Reply list(Request request) {
        return Reply.ok(board.list(
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

    private Reply show(Request request) {
        return Reply.ok(board.show(request.caller(), request.path("slug"), request.id("request")));
    }

    private Reply own(Request request) {
        return Reply.ok(board.own(
                request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }

    private Reply showOwn(Request request) {
        var page = board.showOwn(request.caller(), request.path("slug"), request.id("request"));
        return Reply.ok(page).of(page.help().edition());
    }

    private Reply offers(Request request) {
        return Reply.ok(board.offers(
                request.caller(), request.path("slug"), request.after().orElse(null), request.limit()));
    }
}
