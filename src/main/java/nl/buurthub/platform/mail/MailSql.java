package nl.buurthub.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class MailSql {

    private MailSql() {}

    static void insert(Queries db, Mail mail, String messageId, Instant now) {
        db.run(
                """
                insert into mail (recipient, template, language, content, message_id, due, until, placed, unsubscribe)
                values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $6, $8)
                """,
                mail.recipient(),
                mail.template(),
                mail.language(),
                Json.write(mail.content()),
                messageId,
                now,
                mail.until(),
                mail.unsubscribe());
    }

    static Optional<Instant> oldestDue(Queries db, Instant now) {
        return db.one(
                "select min(due) as due from mail where state = 'waiting' and due <= $1",
                row -> Optional.ofNullable(Rows.instantOrNull(row, "due")),
                now);
    }

    /** What waits to be sent, newest first. */
    static List<ClaimedMail> waiting(Queries db, int most) {
        return db.list("""
            select id, recipient, template, language, content::text as content, message_id, unsubscribe, attempts from mail
            where state = 'waiting' order by placed desc limit $1
            """, MailSql::claimed, most);
    }

    /** One statement, so the claim is durable before anything is sent. */
    static Optional<ClaimedMail> claim(Queries db, Instant now) {
        return db.first("""
            update mail set state = 'sending', claimed = $1, attempts = attempts + 1
            where id = (
              select id from mail where state = 'waiting' and due <= $1
              order by due limit 1 for update skip locked)
            returning id, recipient, template, language, content::text as content, message_id, unsubscribe, attempts
            """, MailSql::claimed, now);
    }

    /** The content of what was sent is emptied: codes and links are not for keeping. */
    static void sent(Queries db, UUID id, Instant now) {
        db.run("""
            update mail set state = 'sent', sent = $2, content = '{}', unsubscribe = null, error = null
            where id = $1 and state = 'sending'
            """, id, now);
    }

    static void again(Queries db, UUID id, Instant due, String error) {
        db.run(
                "update mail set state = 'waiting', due = $2, error = $3 where id = $1 and state = 'sending'",
                id,
                due,
                error);
    }

    static void failed(Queries db, UUID id, String error) {
        db.run("update mail set state = 'failed', error = $2 where id = $1 and state = 'sending'", id, error);
    }

    static void unsure(Queries db, UUID id, String error) {
        db.run("update mail set state = 'unsure', error = $2 where id = $1 and state = 'sending'", id, error);
    }

    static void abandonedBefore(Queries db, Instant claimed) {
        db.run("""
            update mail set state = 'unsure', error = 'the node that was sending it stopped'
            where state = 'sending' and claimed <= $1
            """, claimed);
    }

    static void tooLate(Queries db, Instant now) {
        db.run("""
            update mail set state = 'failed', error = concat_ws('; ', 'too late to be of use', error)
            where state = 'waiting' and until <= $1
            """, now);
    }

    private static ClaimedMail claimed(Row row) {
        return new ClaimedMail(
                row.getUUID("id"),
                row.getString("recipient"),
                row.getString("template"),
                Rows.wireEnum(row, "language", Language.class),
                content(row.getString("content")),
                row.getString("message_id"),
                row.getString("unsubscribe"),
                row.getInteger("attempts"));
    }

    private static Map<String, Object> content(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
