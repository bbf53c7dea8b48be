package nl.buurthub.posts;

import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.posts.Comments.NewComment;

/** What one can ask of the square; see {@code openapi/posts.yaml}. */
final class PostRoutes {

    private final Square square;
    private final Posts posts;
    private final Comments comments;
    private final Responses responses;
    private final Limits limits;

    PostRoutes(Square square, Posts posts, Comments comments, Responses responses, Limits limits) {
        this.square = square;
        this.posts = posts;
        this.comments = comments;
        this.responses = responses;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("listPosts", this::list)
                .on("placePost", this::place)
                .on("listOwnPosts", this::own)
                .on("showPost", this::show)
                .on("editPost", this::edit)
                .on("removePost", this::remove)
                .on("restorePost", this::restore)
                .on("comment", this::comment)
                .on("showComment", this::showComment)
                .on("editComment", this::editComment)
                .on("removeComment", this::removeComment)
                .on("react", this::react)
                .on("takeReactionBack", this::takeReactionBack);
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
        return Reply.ok(square.show(request.caller(), request.path("slug"), request.id("post")));
    }

    private Reply place(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(posts.place(
                request.caller(), request.path("slug"), request.body(NewPost.class), request.idempotencyKey()));
    }

    private Reply edit(Request request) {
        return Reply.ok(
                posts.edit(request.caller(), request.path("slug"), request.id("post"), request.body(PostChange.class)));
    }

    private Reply remove(Request request) {
        posts.remove(request.caller(), request.path("slug"), request.id("post"));
        return Reply.done();
    }

    private Reply restore(Request request) {
        return Reply.ok(posts.restore(request.caller(), request.path("slug"), request.id("post")));
    }

    private Reply comment(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(comments.place(
                request.caller(),
                request.path("slug"),
                request.id("post"),
                request.body(NewComment.class),
                request.idempotencyKey()));
    }

    private Reply showComment(Request request) {
        return Reply.ok(
                comments.show(request.caller(), request.path("slug"), request.id("post"), request.id("comment")));
    }

    private Reply editComment(Request request) {
        record Change(String text) {}
        return Reply.ok(comments.edit(
                request.caller(),
                request.path("slug"),
                request.id("post"),
                request.id("comment"),
                request.body(Change.class).text()));
    }

    private Reply removeComment(Request request) {
        comments.remove(request.caller(), request.path("slug"), request.id("post"), request.id("comment"));
        return Reply.done();
    }

    private Reply react(Request request) {
        return Reply.ok(responses.react(request.caller(), request.path("slug"), request.id("post"), reaction(request)));
    }

    private Reply takeReactionBack(Request request) {
        return Reply.ok(
                responses.takeBack(request.caller(), request.path("slug"), request.id("post"), reaction(request)));
    }

    private static Reaction reaction(Request request) {
        return WireEnum.of(Reaction.class, request.path("reaction"));
    }
}
