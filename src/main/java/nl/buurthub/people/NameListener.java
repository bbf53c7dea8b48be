package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.db.Tx;

/** Tells the screens that show a person's name that it is another, within the transaction that changes it. */
@FunctionalInterface
public interface NameListener {

    void renamed(Tx tx, UUID person, String name);
}
