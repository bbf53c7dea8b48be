package nl.buurthub.posts;

import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of posts; see {@code openapi/posts.yaml}. */
final class PostRoutes {

    private final Square square;
    private final Posts posts;
    private final Limits limits;

    PostRoutes(Square square, Posts posts, Limits limits) {
        this.square = square;
        this.posts = posts;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("listPosts", this::list)
                .on("placePost", this::place)
                .on("listOwnPosts", this::own)
                .on("showPost", this::show)
                .on("editPost", this::edit)
                .on("removePost", this::remove)
                .on("restorePost", this::restore);
    }

    private Reply list(Request request) {
        return Reply.ok(square.list(
                request.caller(),
                request.path("slug"),
                request.query("kind")
                        .map(kind -> WireEnum.of(PostKind.class, kind))
                        .orElse(null),
                request.cursor().orElse(null),
                request.limit()));
    }

    private Reply own(Request request) {
        return Reply.ok(square.own(
                request.caller(), request.path("slug"), request.cursor().orElse(null), request.limit()));
    }

    private Reply show(Request request) {
        var page = square.show(request.caller(), request.path("slug"), request.id("post"));
        return Reply.ok(page).of(page.post().edition());
    }

    private Reply place(Request request) {
        limits.words(request.caller().person().id());
        var card = posts.place(
                request.caller(), request.path("slug"), request.body(NewPost.class), request.idempotencyKey());
        return Reply.created(card, request, card.id());
    }

    private Reply edit(Request request) {
        var card = posts.edit(
                request.caller(),
                request.path("slug"),
                request.id("post"),
                request.body(PostChange.class),
                request.read());
        return Reply.ok(card).of(card.edition());
    }

    private Reply remove(Request request) {
        posts.remove(request.caller(), request.path("slug"), request.id("post"));
        return Reply.done();
    }

    private Reply restore(Request request) {
        return Reply.ok(posts.restore(request.caller(), request.path("slug"), request.id("post")));
    }
}
