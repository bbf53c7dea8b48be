package nl.buurthub.posts;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

public final class CommentSql {

    private CommentSql() {}

    public static UUID insert(Queries db, UUID post, @Nullable UUID parent, UUID author, String text, Instant now) {
        return db.one("""
                insert into comment (post, parent, author, source, placed) values ($1, $2, $3, $4, $5) returning id
                """, row -> row.getUUID("id"), post, parent, author, text, now);
    }

    /**
     * Where a reply goes: under this comment, or under the one that this is a reply to. It can't be removed meanwhile, or
     * screens would drop it that then get a reply to it.
     */
    public static Optional<UUID> root(Queries db, UUID post, UUID parent) {
        return db.first("""
                select coalesce(parent, id) as root from comment where id = $1 and post = $2 and removed is null
                for share
                """, row -> row.getUUID("root"), parent, post);
    }

    public static Optional<Comment> find(Queries db, UUID id) {
        return db.first("""
                select comment.*, person.name from comment join person on person.id = comment.author
                where comment.id = $1
                """, CommentSql::comment, id);
    }

    public static String source(Queries db, UUID id) {
        return db.one("select source from comment where id = $1", row -> row.getString("source"), id);
    }

    public static Optional<Comment> find(Queries db, UUID post, UUID id) {
        return db.first("""
                select comment.*, person.name from comment join person on person.id = comment.author
                where comment.id = $1 and post = $2
                """, CommentSql::comment, id, post);
    }

    /** Oldest first; a removed one only while it has replies that stay. */
    public static List<Comment> of(Queries db, UUID post) {
        return db.list("""
                select comment.*, person.name from comment join person on person.id = comment.author
                where post = $1 and (removed is null or exists (
                  select from comment reply where reply.parent = comment.id and reply.removed is null))
                order by comment.id
                """, CommentSql::comment, post);
    }

    /** What is still to be seen of one that was removed, under which replies stay. */
    public static @Nullable Comment rest(Queries db, UUID post, UUID id) {
        return of(db, post).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Until the transaction ends everybody who wrote under a post keeps their name, as by {@link PersonSql#lockName}. */
    static void lockNames(Queries db, UUID post) {
        db.run("""
                select from person where id in (select author from comment where post = $1 and removed is null)
                order by id for share
                """, post);
    }

    /** Until the transaction ends, nobody else changes it. */
    public static void lock(Queries db, UUID comment) {
        db.run("select from comment where id = $1 for update", comment);
    }

    public static boolean edit(Queries db, UUID id, UUID post, UUID author, String text, Instant now) {
        return db.run("""
                        update comment set source = $4, edited = $5
                        where id = $1 and post = $2 and author = $3 and removed is null
                        """, id, post, author, text, now) == 1;
    }

    /** One that its author didn't remove, under a post that its author didn't remove, until the transaction ends. */
    public static Optional<WrittenComment> moderatable(Queries db, UUID hood, UUID id) {
        return db.first(
                """
                select comment.*, person.name, post.audience, post.removed is null as read
                from comment join person on person.id = comment.author join post on post.id = comment.post
                where comment.id = $1 and post.hood = $2 and (comment.removed is null or comment.moderation is not null)
                  and (post.removed is null or post.moderation is not null)
                for share of comment, post
                """,
                row -> new WrittenComment(
                        row.getUUID("post"),
                        new Author(row.getUUID("author"), row.getString("name")),
                        row.getString("source"),
                        Rows.wireEnum(row, "audience", Audience.class),
                        Rows.wireEnumOrNull(row, "moderation", ModerationState.class),
                        row.getBoolean("read")),
                id,
                hood);
    }

    /** A comment as managers moderate it. {@code read}: the post over it is there. */
    public record WrittenComment(
            UUID post,
            Author author,
            String source,
            Audience audience,
            @Nullable ModerationState moderation,
            boolean read) {}

    public static void take(Queries db, UUID id, ModerationState why, Instant now) {
        db.run("update comment set removed = coalesce(removed, $3), moderation = $2 where id = $1", id, why, now);
    }

    public static boolean giveBack(Queries db, UUID id) {
        return db.run(
                        "update comment set removed = null, moderation = null where id = $1 and moderation is not null",
                        id)
                == 1;
    }

    public static boolean remove(Queries db, UUID id, UUID post, UUID author, Instant now) {
        return db.run("""
                        update comment set removed = $4
                        where id = $1 and post = $2 and author = $3 and removed is null
                        """, id, post, author, now) == 1;
    }

    private static Comment comment(Row row) {
        var removed = row.getValue("removed") != null;
        return new Comment(
                row.getUUID("id"),
                row.getUUID("post"),
                row.getUUID("parent"),
                removed ? null : new Author(row.getUUID("author"), row.getString("name")),
                removed ? new RichText(List.of()) : RichText.of(row.getString("source")),
                Rows.instant(row, "placed"),
                removed ? null : Rows.instantOrNull(row, "edited"),
                removed);
    }
}
