package nl.buurthub.residents;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What managers tell each other about residents. Nobody reads or writes what is about themselves; it goes when they leave. */
final class Notes {

    private static final int LONGEST = 1000;

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    Notes(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** Newest first; none for the operator, who is no manager here. */
    static List<Note> of(Queries db, Caller who, Membership hood, UUID person) {
        return hood.manager() && !person.equals(who.person().id()) ? NoteSql.list(db, hood.hood(), person) : List.of();
    }

    /** @param key names what was written; noted twice, it is there once */
    Note write(Caller who, String slug, UUID person, String words, @Nullable RequestKey key) {
        var text = TextInput.text(words, "/words", LONGEST);
        var author = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (!ResidentSql.lock(tx, hood.hood(), person)) throw new Problem.NotFound();
            if (person.equals(author)) throw new Problem.Refused("conflictOfInterest");
            var once = new IdempotencyKey(author, "writeNote", key);
            var before = once.made(tx, note -> NoteSql.find(tx, hood.hood(), person, note));
            if (before.isPresent()) return before.get();
            var id = NoteSql.insert(tx, hood.hood(), person, author, text, clock.instant());
            once.keep(tx, id, clock.instant());
            ResidencyPublisher.tellDesk(journal, tx, slug, person);
            return NoteSql.find(tx, hood.hood(), person, id).orElseThrow();
        });
    }

    /** Only who wrote it. */
    void remove(Caller who, String slug, UUID person, UUID id) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var note = NoteSql.find(tx, hood.hood(), person, id)
                    .filter(_ -> !person.equals(who.person().id()))
                    .orElseThrow(Problem.NotFound::new);
            if (note.author() == null || !note.author().id().equals(who.person().id()))
                throw new Problem.Refused("notYours");
            NoteSql.delete(tx, id);
            ResidencyPublisher.tellDesk(journal, tx, slug, person);
            return null;
        });
    }
}
