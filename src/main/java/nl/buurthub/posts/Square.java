package nl.buurthub.posts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.posts.PostSql.PostWithSource;
import org.jspecify.annotations.Nullable;

/** What a caller sees of the posts of a hood, with where the streams stood just before. */
public final class Square {

    private final Queries db;
    private final Journal journal;

    public Square(Queries db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** The contract's {@code PostList}. */
    public record Posts(
            List<PostCard> items, @Nullable String next, List<Cursor> live, Map<UUID, Set<Reaction>> mine) {}

    /** The contract's {@code PostPage}. {@code source}: what was written, for its author. */
    public record PostPage(
            PostCard post,
            @Nullable String source,
            List<Comment> comments,
            List<Cursor> live,
            Map<UUID, Set<Reaction>> mine) {}

    public Posts list(Caller who, String slug, @Nullable PostKind kind, @Nullable UUID before, int limit) {
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        return posts(who, PostSql.square(db, hood, kind, before, limit + 1), limit, live);
    }

    public Posts own(Caller who, String slug, @Nullable UUID before, int limit) {
        var author = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        return posts(who, PostSql.own(db, hood, author, before, limit + 1), limit, live);
    }

    private Posts posts(Caller who, List<PostCard> oneMore, int limit, List<Cursor> live) {
        var page = Page.of(oneMore, limit, card -> card.id().toString());
        var ids = page.items().stream().map(PostCard::id).toList();
        return new Posts(page.items(), page.next(), live, ReactionSql.mine(db, who, ids));
    }

    public PostPage show(Caller who, String slug, UUID post) {
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var found =
                PostSql.visible(db, hood, post).or(() -> own(who, hood, post)).orElseThrow(Problem.NotFound::new);
        return new PostPage(
                found.card(),
                isAuthor(who, found.card()) ? found.source() : null,
                CommentSql.of(db, post),
                live,
                ReactionSql.mine(db, who, List.of(post)));
    }

    private Optional<PostWithSource> own(Caller who, Membership hood, UUID post) {
        return who instanceof Caller.Person person
                ? PostModerationSql.own(db, hood, post, person.id())
                : Optional.empty();
    }

    private static boolean isAuthor(Caller who, PostCard card) {
        return who instanceof Caller.Person person
                && person.id().equals(card.author().id());
    }
}
