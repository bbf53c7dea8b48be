package nl.buurthub.posts;

import java.util.UUID;
import nl.buurthub.people.NameListener;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.posts.PostEvent.AuthorRenamed;

/** The names over posts and comments. */
final class AuthorNameListener implements NameListener {

    private final Journal journal;

    AuthorNameListener(Journal journal) {
        this.journal = journal;
    }

    /** Told where words of theirs stand, also in a hood they left, and nowhere else: a name would tell who lives there. */
    @Override
    public void renamed(Tx tx, UUID person, String name) {
        var event = new AuthorRenamed(new Author(person, name));
        var streams = tx.list(
                """
                select hood.slug, written.audience from hood join (
                  select hood, audience from post where author = $1 and removed is null
                  union select post.hood, post.audience from comment join post on post.id = comment.post
                    where comment.author = $1 and comment.removed is null and post.removed is null
                ) written on written.hood = hood.id
                """, row -> Stream.of(row.getString("slug"), Rows.wireEnum(row, "audience", Audience.class)), person);
        streams.forEach(stream -> journal.append(tx, stream, event));
    }

    /** Until the transaction ends everybody who wrote under a post keeps their name, as by {@link PersonSql#lockName}. */
    static void lockUnder(Queries db, UUID post) {
        db.run("""
                select from person where id in (select author from comment where post = $1 and removed is null)
                order by id for share
                """, post);
    }
}
