package nl.buurthub.people;

import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** What people say of themselves. */
public final class Profile {

    private final Db db;
    private final Journal journal;
    private final NameListener renaming;

    public Profile(Db db, Journal journal, NameListener renaming) {
        this.db = db;
        this.journal = journal;
        this.renaming = renaming;
    }

    public Me show(Caller who) {
        return PersonSql.me(db, who.person().id());
    }

    public Me change(Caller who, ProfileChange change) {
        var person = who.person().id();
        return db.tx(tx -> {
            var changed = PersonSql.change(tx, person, change);
            journal.append(tx, Stream.person(person), new PeopleEvent.MeChanged(changed.me()));
            if (changed.renamed()) renaming.renamed(tx, person, changed.me().name());
            return changed.me();
        });
    }
}
