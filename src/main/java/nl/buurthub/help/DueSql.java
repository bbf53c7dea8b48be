package nl.buurthub.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Requests with a deadline that has come; claimed, they are nobody else's until the transaction ends. */
final class DueSql {

    private DueSql() {}

    record Due(UUID request, Deadline deadline) {}

    /** The one that is due longest. */
    static Optional<Due> claim(Queries db, Instant now) {
        return db.first(
                """
                select id, case when alert_due <= $1 then 'alert' when reminder_due <= $1 then 'reminder'
                    when expiry_due <= $1 then 'expiry' when withdraw_due <= $1 then 'withdrawal' else 'mail' end as deadline
                from help_request
                where least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due) <= $1 and taken is null
                order by least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due) limit 1 for update skip locked
                """,
                row -> new Due(row.getUUID("id"), Rows.term(row, "deadline", Deadline.class)),
                now);
    }

    /** Also when the first offer came. */
    static void alerted(Queries db, UUID request) {
        db.run("update help_request set alert_due = null where id = $1", request);
    }

    static void reminded(Queries db, UUID request) {
        db.run("update help_request set reminder_due = null where id = $1", request);
    }

    static void withdrawLater(Queries db, UUID request, Instant due) {
        db.run("update help_request set withdraw_due = $2 where id = $1", request, due);
    }

    static void mailLater(Queries db, UUID request, Instant due) {
        db.run("update help_request set mail_due = $2 where id = $1", request, due);
    }

    static void mailed(Queries db, UUID request, Instant now) {
        db.run("update help_request set mail_due = null, mailed = $2 where id = $1", request, now);
    }
}
