package nl.buurthub.platform.mail;

import nl.buurthub.platform.db.Tx;

/** Told of mail that its reader's server will not have, within the transaction that gives it up. */
@FunctionalInterface
public interface Undelivered {

    void refused(Tx tx, String recipient);
}
