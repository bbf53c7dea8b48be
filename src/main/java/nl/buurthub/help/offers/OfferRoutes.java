package nl.buurthub.help.offers;

import nl.buurthub.help.OfferState;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask around an offer; see {@code openapi/help.yaml}. */
public final class OfferRoutes {

    private final Offers offers;
    private final OfferMessages messages;
    private final Limits limits;

    public OfferRoutes(Offers offers, OfferMessages messages, Limits limits) {
        this.offers = offers;
        this.messages = messages;
        this.limits = limits;
    }

    public void on(Api api) {
        api.on("offerHelp", this::offer).on("decideOffer", this::decide).on("writeToOffer", this::write);
    }

    private Reply offer(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(offers.offer(
                request.caller(),
                request.path("slug"),
                request.id("request"),
                request.body(NewOfferMessage.class),
                request.idempotencyKey()));
    }

    private Reply decide(Request request) {
        record Decision(OfferState state) {}
        return Reply.ok(offers.decide(
                request.caller(),
                request.path("slug"),
                request.id("request"),
                request.id("offer"),
                request.body(Decision.class).state()));
    }

    private Reply write(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(messages.write(
                request.caller(),
                request.path("slug"),
                request.id("request"),
                request.id("offer"),
                request.body(NewOfferMessage.class),
                request.idempotencyKey()));
    }
}
