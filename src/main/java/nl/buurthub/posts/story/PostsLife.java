package nl.buurthub.posts.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nl.buurthub.demo.story.Act;
import nl.buurthub.demo.story.Script;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.posts.NewPost;
import nl.buurthub.posts.PostKind;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.Reaction;
import nl.buurthub.posts.Square;
import nl.buurthub.posts.comments.Comments;
import nl.buurthub.posts.comments.Comments.NewComment;
import nl.buurthub.posts.reactions.Reactions;
import org.jspecify.annotations.Nullable;

/** What neighbours of a demo hood post now, and say to what others posted. */
public final class PostsLife {

    private static final int RECENT = 8;

    private final Square square;
    private final Posts posts;
    private final Comments comments;
    private final Reactions reactions;

    public PostsLife(Square square, Posts posts, Comments comments, Reactions reactions) {
        this.square = square;
        this.posts = posts;
        this.comments = comments;
        this.reactions = reactions;
    }

    /** A post, or one of some comments that fit nearly anything. */
    private record Saying(
            String by,
            @Nullable String title,
            @Nullable String text,
            @Nullable String street,
            @Nullable List<String> texts) {}

    List<Act> of(String slug) {
        return Script.read(slug, "posts-life", new TypeReference<List<Saying>>() {}).stream()
                .map(saying -> new Act(saying.by(), who -> say(who, slug, saying)))
                .toList();
    }

    private void say(Caller who, String slug, Saying saying) {
        if (saying.text() != null) post(who, slug, saying, saying.text());
        else if (saying.texts() != null) respond(who, slug, saying.texts());
    }

    private void post(Caller who, String slug, Saying saying, String text) {
        var place = saying.street() == null ? null : new Place.Street(saying.street());
        var title = saying.title() == null ? "" : saying.title();
        posts.place(
                who, slug, new NewPost(PostKind.MESSAGE, title, text, Audience.PUBLIC, place, List.of(), null), null);
    }

    private void respond(Caller who, String slug, List<String> texts) {
        var post = any(square.list(Caller.VISITOR, slug, null, null, RECENT).items())
                .id();
        reactions.react(who, slug, post, any(List.of(Reaction.THANKS, Reaction.JOIN)));
        comments.place(who, slug, post, new NewComment(any(texts), null), null);
    }

    private static <T> T any(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
