package nl.buurthub.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;

/** Requests with a deadline that has come; claimed, they are nobody else's until the transaction ends. */
final class DueSql {

    private DueSql() {}

    static Optional<UUID> alert(Queries db, Instant now) {
        return db.first("""
                select id from help_request where alert_due <= $1 and moderation is null order by alert_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
    }

    static Optional<UUID> reminder(Queries db, Instant now) {
        return db.first("""
                select id from help_request where reminder_due <= $1 and moderation is null order by reminder_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
    }

    static Optional<UUID> expiry(Queries db, Instant now) {
        return db.first("""
                select id from help_request where expiry_due <= $1 and moderation is null order by expiry_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
    }

    static Optional<UUID> withdrawal(Queries db, Instant now) {
        return db.first("""
                select id from help_request where withdraw_due <= $1 and moderation is null order by withdraw_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
    }

    static Optional<UUID> mail(Queries db, Instant now) {
        return db.first("""
                select id from help_request where mail_due <= $1 and moderation is null order by mail_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
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
