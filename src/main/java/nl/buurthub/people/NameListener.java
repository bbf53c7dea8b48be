package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Tells the screens that show a person's name that it is another, within the transaction that changes it. */
@FunctionalInterface
public interface NameListener {

    void renamed(Tx tx, UUID person, String name);

    /** Until the transaction ends somebody keeps their name, or an event with the old one could follow its change. */
    static void lockName(Queries db, UUID person) {
        db.run("select from person where id = $1 for share", person);
    }
}
