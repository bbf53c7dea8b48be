package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Tx;

/** Says whether somebody may go by a name. */
@FunctionalInterface
public interface NameRule {

    /** @throws Problem if not */
    void require(Tx tx, UUID person, String name);
}
