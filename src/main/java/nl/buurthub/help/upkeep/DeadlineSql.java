package nl.buurthub.help.upkeep;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Requests with a deadline that has come; claimed, they are nobody else's until the transaction ends. */
final class DeadlineSql {

    private DeadlineSql() {}

    record Due(UUID request, Deadline deadline) {}

    /** The one that is due longest. */
    static Optional<Due> claim(Queries db, Instant now) {
        return db.first("""
                select id, case when alert_due <= $1 then 'alert' when reminder_due <= $1 then 'reminder'
                    when expiry_due <= $1 then 'expiry' when withdraw_due <= $1 then 'withdrawal' else 'mail' end as deadline
                from help_request
                where least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due) <= $1 and moderation is null
                order by least(alert_due, reminder_due, expiry_due, withdraw_due, mail_due) limit 1 for update skip locked
                """, row -> new Due(row.getUUID("id"), Rows.wireEnum(row, "deadline", Deadline.class)), now);
    }
}
