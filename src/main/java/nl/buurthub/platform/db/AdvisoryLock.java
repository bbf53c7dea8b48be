package nl.buurthub.platform.db;

import java.util.Locale;

/** Keeps what isn't a row from two at once. */
public final class AdvisoryLock {

    private AdvisoryLock() {}

    /**
     * Until the transaction ends nobody else has this mailbox for that.
     *
     * @param doing the same words on each node
     */
    public static void ofMailbox(Queries db, String doing, String address) {
        db.run(
                "select pg_advisory_xact_lock(hashtextextended($1::text, 0))",
                doing + " " + address.toLowerCase(Locale.ROOT));
    }
}
