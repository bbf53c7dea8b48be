package nl.buurthub.posts.comments;

import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.posts.comments.Comments.NewComment;

/** What one can ask of comments. */
public final class CommentRoutes {

    private final Comments comments;
    private final Limits limits;

    public CommentRoutes(Comments comments, Limits limits) {
        this.comments = comments;
        this.limits = limits;
    }

    public void on(Api api) {
        api.on("comment", this::place)
                .on("showComment", this::show)
                .on("editComment", this::edit)
                .on("removeComment", this::remove);
    }

    private Reply place(Request request) {
        limits.words(request.caller().person().id());
        var comment = comments.place(
                request.caller(),
                request.path("slug"),
                request.id("post"),
                request.body(NewComment.class),
                request.idempotencyKey());
        return Reply.created(comment, request, comment.id());
    }

    private Reply show(Request request) {
        var page = comments.show(request.caller(), request.path("slug"), request.id("post"), request.id("comment"));
        return Reply.ok(page).of(page.comment().edition());
    }

    private Reply edit(Request request) {
        record Change(String text) {}
        var comment = comments.edit(
                request.caller(),
                request.path("slug"),
                request.id("post"),
                request.id("comment"),
                request.body(Change.class).text(),
                request.read());
        return Reply.ok(comment).of(comment.edition());
    }

    private Reply remove(Request request) {
        comments.remove(request.caller(), request.path("slug"), request.id("post"), request.id("comment"));
        return Reply.done();
    }
}
