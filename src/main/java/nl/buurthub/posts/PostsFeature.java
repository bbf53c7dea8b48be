package nl.buurthub.posts;

import java.util.List;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.posts.comments.CommentRoutes;
import nl.buurthub.posts.comments.Comments;
import nl.buurthub.posts.reactions.ReactionRoutes;
import nl.buurthub.posts.reactions.Reactions;
import nl.buurthub.posts.story.PostsLife;
import nl.buurthub.posts.story.PostsStory;

/** The square: posts, comments, reactions. */
public final class PostsFeature implements Feature {

    private final Square square;
    private final Posts posts;
    private final Comments comments;
    private final Reactions reactions;
    private final List<?> extensions;
    private final Limits limits;

    public PostsFeature(Platform platform, Photos photos, TaskQueue tasks, Limits limits) {
        this.square = new Square(platform.db(), platform.journal());
        this.posts = new Posts(platform.db(), platform.journal(), photos, tasks, platform.clock());
        this.comments = new Comments(platform.db(), platform.journal(), tasks, platform.clock());
        this.reactions = new Reactions(platform.db(), platform.journal(), platform.clock());
        this.extensions = List.of(
                posts.moderatable(),
                comments.moderatable(),
                new AuthorNameListener(platform.journal()),
                new PostPages(square),
                new PostsOnKiosk(square, platform.clock()),
                new PostsStory(
                        new PostsLife(square, posts, comments, reactions),
                        then -> new PostsFeature(then, new Photos(then.clock()), tasks, new Limits(false))));
        this.limits = limits;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public void on(Api api) {
        new PostRoutes(square, posts, limits).on(api);
        new CommentRoutes(comments, limits).on(api);
        new ReactionRoutes(reactions).on(api);
    }

    @Override
    public List<?> extensions() {
        return extensions;
    }

    public Posts posts() {
        return posts;
    }

    public Comments comments() {
        return comments;
    }

    public Reactions reactions() {
        return reactions;
    }
}
