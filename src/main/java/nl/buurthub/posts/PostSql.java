package nl.buurthub.posts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Places;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.RichText;
import nl.buurthub.posts.PostCard.ReactionCounts;
import org.jspecify.annotations.Nullable;

public final class PostSql {

    static final RecordMapping<PostCard> CARD = RecordMapping.of(
            PostCard.class,
            new Component("hood", row -> row.getString("slug")),
            new Component("rich", row -> RichText.of(row.getString("source"))),
            new Component("reactions", row -> new ReactionCounts(row.getInteger("thanks"), row.getInteger("joining"))),
            new Component("photos", _ -> List.of()));

    private PostSql() {}

    static UUID insert(Queries db, Membership hood, UUID author, NewPost post, Audience audience, Instant now) {
        return db.one(
                """
                insert into post (hood, author, kind, title, source, audience, street, latitude, longitude, placed, removed, moderation,
                  on_behalf)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz, case when $11 then null else $10::timestamptz end,
                  case when $11 then null else 'in_review' end, $12)
                returning id
                """,
                row -> row.getUUID("id"),
                hood.hood(),
                author,
                post.kind(),
                post.title(),
                post.text(),
                audience,
                Places.street(post.place()),
                Places.latitude(post.place()),
                Places.longitude(post.place()),
                now,
                hood.known(),
                post.onBehalf());
    }

    /** Whether it is there still or not. */
    static Optional<PostCard> placed(Queries db, Membership in, UUID post) {
        return db.first("""
                select post.*, person.name as author_name, $3 as slug from post join person on person.id = post.author
                where post.id = $1 and hood = $2
                """, CARD, post, in.hood(), in.slug()).map(card -> pictured(db, card));
    }

    /** The newest, before the cursor; of them what the caller may see, and is of the kind. */
    static List<PostCard> square(Queries db, Membership who, @Nullable PostKind kind, @Nullable UUID before, int most) {
        return pictured(
                db,
                db.list(
                        """
                select post.*, person.name as author_name, $6 as slug from post join person on person.id = post.author
                where hood = $1 and audience = any($2) and removed is null and ($3::uuid is null or post.id < $3)
                  and ($5::text is null or kind = $5)
                order by post.id desc limit $4
                """,
                        CARD,
                        who.hood(),
                        who.resident() ? new String[] {"public", "residents"} : new String[] {"public"},
                        before,
                        most,
                        kind,
                        who.slug()));
    }

    static List<PostCard> own(Queries db, Membership in, UUID author, @Nullable UUID before, int most) {
        return pictured(db, db.list("""
                select post.*, person.name as author_name, $5 as slug from post join person on person.id = post.author
                where hood = $1 and author = $2 and (removed is null or moderation in ('in_review', 'hidden', 'removed'))
                  and ($3::uuid is null or post.id < $3)
                order by post.id desc limit $4
                """, CARD, in.hood(), author, before, most, in.slug()));
    }

    /** A post that the caller may see, with its source. */
    static Optional<PostWithSource> visible(Queries db, Membership who, UUID post) {
        return db.first(
                        """
                select post.*, person.name as author_name, $4 as slug from post join person on person.id = post.author
                where post.id = $1 and hood = $2 and removed is null and (audience = 'public' or $3)
                """,
                        row -> new PostWithSource(CARD.apply(row), row.getString("source")),
                        post,
                        who.hood(),
                        who.resident(),
                        who.slug())
                .map(found -> new PostWithSource(pictured(db, found.card()), found.source()));
    }

    /** Of a post that is there, whoever asks. */
    public static Optional<Audience> audience(Queries db, UUID hood, UUID post) {
        return db.first(
                "select audience from post where id = $1 and hood = $2 and removed is null",
                row -> Rows.wireEnum(row, "audience", Audience.class),
                post,
                hood);
    }

    /** @throws Problem.NotFound if the caller may not see it */
    public static PostCard seen(Queries db, Membership who, UUID post) {
        return visible(db, who, post).orElseThrow(Problem.NotFound::new).card();
    }

    /** A card and the words it was made of. */
    record PostWithSource(PostCard card, String source) {}

    /** Those that tell of what somebody wrote: posts, and comments. */
    static List<Stream> streams(Queries db, UUID author) {
        return db.list(
                """
                select hood.slug, written.audience from hood join (
                  select hood, audience from post where author = $1 and removed is null
                  union select post.hood, post.audience from comment join post on post.id = comment.post
                    where comment.author = $1 and comment.removed is null and post.removed is null
                ) written on written.hood = hood.id
                """, row -> Stream.of(row.getString("slug"), Rows.wireEnum(row, "audience", Audience.class)), author);
    }

    /** Until the transaction ends, nobody else changes it. */
    static void lockToEdit(Queries db, UUID post) {
        db.run("select from post where id = $1 for update", post);
    }

    static boolean edit(Queries db, UUID post, UUID author, PostChange change, Instant now) {
        return db.run(
                        """
                        update post set title = coalesce($3, title), source = coalesce($4, source), edited = $9,
                          street = case when $5 then $6 else street end,
                          latitude = case when $5 then $7 else latitude end,
                          longitude = case when $5 then $8 else longitude end
                        where id = $1 and author = $2 and removed is null
                        """,
                        post,
                        author,
                        change.title(),
                        change.text(),
                        change.placeNamed(),
                        Places.street(change.place()),
                        Places.latitude(change.place()),
                        Places.longitude(change.place()),
                        now)
                == 1;
    }

    /** @return its audience, if it was the author's and there */
    static Optional<Audience> remove(Queries db, UUID hood, UUID post, UUID author, Instant now) {
        return db.first("""
                update post set removed = $4 where id = $1 and hood = $2 and author = $3 and removed is null
                returning audience
                """, row -> Rows.wireEnum(row, "audience", Audience.class), post, hood, author, now);
    }

    static boolean restore(Queries db, UUID hood, UUID post, UUID author, Instant removedAfter) {
        return db.run("""
                        update post set removed = null
                        where id = $1 and hood = $2 and author = $3 and removed > $4 and moderation is null
                        """, post, hood, author, removedAfter) == 1;
    }

    /**
     * Locks the post until the transaction ends, so that it isn't removed around its comment.
     *
     * @return how many comments it has now
     * @throws Problem.NotFound if it was removed meanwhile
     */
    public static int countComments(Queries db, UUID post, int more) {
        return db.first(
                        "update post set comments = comments + $2 where id = $1 and removed is null returning comments",
                        row -> row.getInteger("comments"),
                        post,
                        more)
                .orElseThrow(Problem.NotFound::new);
    }

    /** As {@link #countComments}, also of a post that was removed. @return how many comments it has now */
    public static int countCommentsOfAny(Queries db, UUID post, int more) {
        return db.one(
                "update post set comments = comments + $2 where id = $1 returning comments",
                row -> row.getInteger("comments"),
                post,
                more);
    }

    /**
     * The same for who only looks at it: it isn't removed before what follows from that is told.
     *
     * @throws Problem.NotFound if it was removed meanwhile
     */
    public static void lock(Queries db, UUID post) {
        var locked = db.first("select from post where id = $1 and removed is null for share", row -> row, post);
        if (locked.isEmpty()) throw new Problem.NotFound();
    }

    private static List<PostCard> pictured(Queries db, List<PostCard> cards) {
        var photos = Photos.of(db, cards.stream().map(PostCard::id).toList());
        return cards.stream()
                .map(card -> photos.containsKey(card.id()) ? card.with(photos.get(card.id())) : card)
                .toList();
    }

    static PostCard pictured(Queries db, PostCard card) {
        return pictured(db, List.of(card)).getFirst();
    }
}
