package nl.buurthub.residents;

import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;

/** Ends what somebody does in a hood where they no longer live, within the transaction that says so. */
@FunctionalInterface
public interface ResidentListener {

    void left(Tx tx, Membership hood, UUID person);
}
