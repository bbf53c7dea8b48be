package nl.buurthub.help;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;

/** When something comes over a request by itself. */
public final class DueSql {

    private DueSql() {}

    /** Also when the first offer came. */
    public static void alerted(Queries db, UUID request) {
        db.run("update help_request set alert_due = null where id = $1", request);
    }

    public static void reminded(Queries db, UUID request) {
        db.run("update help_request set reminder_due = null where id = $1", request);
    }

    public static void withdrawLater(Queries db, UUID request, Instant due) {
        db.run("update help_request set withdraw_due = $2 where id = $1", request, due);
    }

    static void mailLater(Queries db, UUID request, Instant due) {
        db.run("update help_request set mail_due = $2 where id = $1", request, due);
    }

    static void mailed(Queries db, UUID request, Instant now) {
        db.run("update help_request set mail_due = null, mailed = $2 where id = $1", request, now);
    }
}
