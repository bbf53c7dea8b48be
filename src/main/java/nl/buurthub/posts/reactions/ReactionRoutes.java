package nl.buurthub.posts.reactions;

import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.posts.Reaction;

/** What one can ask of reactions. */
public final class ReactionRoutes {

    private final Reactions reactions;

    public ReactionRoutes(Reactions reactions) {
        this.reactions = reactions;
    }

    public void on(Api api) {
        api.on("react", this::react).on("takeReactionBack", this::takeBack);
    }

    private Reply react(Request request) {
        return Reply.ok(reactions.react(request.caller(), request.path("slug"), request.id("post"), reaction(request)));
    }

    private Reply takeBack(Request request) {
        return Reply.ok(
                reactions.takeBack(request.caller(), request.path("slug"), request.id("post"), reaction(request)));
    }

    private static Reaction reaction(Request request) {
        return WireEnum.of(Reaction.class, request.path("reaction"));
    }
}
