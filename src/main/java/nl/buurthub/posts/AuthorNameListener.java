package nl.buurthub.posts;

import java.util.UUID;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
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
        PostSql.streams(tx, person).forEach(stream -> journal.append(tx, stream, event));
    }
}
