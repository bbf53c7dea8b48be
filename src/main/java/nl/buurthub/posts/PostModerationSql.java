package nl.buurthub.posts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.posts.PostSql.PostWithSource;

/** Posts that may have been taken away, which only their author and managers see. */
final class PostModerationSql {

    private PostModerationSql() {}

    /** A post of somebody's own, also when it was taken away, with its source. */
    static Optional<PostWithSource> own(Queries db, Membership in, UUID post, UUID author) {
        return find(db, in, post).filter(found -> found.card().author().id().equals(author));
    }

    /** A post that its author didn't remove, nor will until the transaction ends, whoever asks. */
    static Optional<PostWithSource> find(Queries db, Membership in, UUID post) {
        return db.first(
                        """
                select post.*, person.name as author_name, $3 as slug from post join person on person.id = post.author
                where post.id = $1 and hood = $2 and (removed is null or moderation in ('in_review', 'hidden', 'removed'))
                for share of post
                """,
                        row -> new PostWithSource(PostSql.CARD.apply(row), row.getString("source")),
                        post,
                        in.hood(),
                        in.slug())
                .map(found -> new PostWithSource(PostSql.pictured(db, found.card()), found.source()));
    }

    /** @return whether it was in review, and the author's */
    static boolean drop(Queries db, UUID hood, UUID post, UUID author) {
        return db.run("""
                        update post set moderation = 'dropped' where id = $1 and hood = $2 and author = $3 and moderation = 'in_review'
                        """, post, hood, author) == 1;
    }

    static void take(Queries db, UUID post, ModerationState why, Instant now) {
        db.run(
                "update post set removed = coalesce(removed, $3), moderation = $2 where id = $1 and moderation is distinct from 'dropped'",
                post,
                why,
                now);
    }

    /** What was in review is placed now. @return whether it was taken away */
    static boolean giveBack(Queries db, UUID post, Instant now) {
        return db.run("""
                        update post set removed = null, moderation = null, placed = case when moderation = 'in_review' then $2 else placed end
                        where id = $1 and moderation in ('in_review', 'hidden', 'removed')
                        """, post, now) == 1;
    }
}
