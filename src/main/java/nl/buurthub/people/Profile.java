package nl.buurthub.people;

import java.util.List;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** What people say of themselves. */
public final class Profile {

    private final Db db;
    private final Journal journal;
    private final List<NameRule> rules;
    private final List<NameListener> listeners;

    public Profile(Db db, Journal journal, List<NameRule> rules, List<NameListener> listeners) {
        this.db = db;
        this.journal = journal;
        this.rules = rules;
        this.listeners = listeners;
    }

    public Me show(Caller who) {
        return PersonSql.me(db, who.person().id());
    }

    public Me change(Caller who, ProfileChange change, Edition.Read read) {
        var person = who.person().id();
        return db.tx(tx -> {
            PersonSql.lock(tx, person);
            var now = PersonSql.me(tx, person);
            read.require(now.edition(), now);
            var name = change.name();
            if (name != null && !name.equals(now.name())) rules.forEach(rule -> rule.require(tx, person, name));
            var changed = PersonSql.change(tx, person, change);
            journal.append(tx, Stream.person(person), new PeopleEvent.MeChanged(changed.me()));
            if (changed.renamed())
                listeners.forEach(
                        listener -> listener.renamed(tx, person, changed.me().name()));
            return changed.me();
        });
    }
}
