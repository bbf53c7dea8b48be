package nl.buurthub.people;

import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;

/** What people say of themselves. */
public final class Profile {

    private final Db db;
    private final Journal journal;

    public Profile(Db db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    public Me show(Caller who) {
        return PersonSql.me(db, who.person().id());
    }

    Me change(Caller who, Change change) {
        var person = who.person().id();
        return db.tx(tx -> {
            var me = PersonSql.change(tx, person, change);
            journal.append(tx, Stream.person(person), new PeopleEvent.MeChanged(me));
            return me;
        });
    }
}
