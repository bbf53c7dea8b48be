package nl.buurthub.platform.restore;

import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.JournalSql;
import nl.buurthub.platform.mail.Outbox;

/** Makes a database that was put back one that nodes may start on. Where it stopped halfway it is done again. */
public final class Restore {

    private final Db db;
    private final List<RestoreListener> listeners;

    public Restore(Db db, List<RestoreListener> listeners) {
        this.db = db;
        this.listeners = listeners;
    }

    /**
     * Awaits.
     *
     * @return what it did, a line each
     * @throws Refusal while nodes run: they would do what this is to prevent
     */
    public List<String> run() {
        if (RestoreSql.connectedNodes(db) > 0) throw new Refusal("Nodes run on this database: stop them first.");
        JournalSql.renewEpoch(db);
        var done = new ArrayList<String>();
        done.add("every client fetches anew");
        for (var listener : listeners) done.add(listener.restored());
        done.add("mails held, which may have been sent (state unsure): " + Outbox.hold(db));
        return done;
    }
}
