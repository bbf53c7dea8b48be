package nl.buurthub.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.AdvisoryLock;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;

final class MailSql {

    private static final RecordMapping<ClaimedMail> CLAIMED =
            RecordMapping.of(ClaimedMail.class, new Component("content", row -> content(row.getString("content"))));

    private static final RecordMapping<Counts> COUNTS = RecordMapping.of(Counts.class);

    private MailSql() {}

    static void insert(Queries db, Mail mail, String messageId, Instant now, Instant until) {
        db.run(
                """
                insert into mail (recipient, template, language, content, message_id, due, until, placed, unsubscribe, hood,
                  urgent)
                values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $6, $8, $9, $10)
                """,
                mail.recipient(),
                mail.template(),
                mail.language(),
                Json.write(mail.content()),
                messageId,
                now,
                until,
                mail.unsubscribe(),
                mail.hood(),
                mail.urgent());
    }

    /** Until the transaction ends nobody else counts what went there. */
    static void lockMailbox(Queries db, String recipient) {
        AdvisoryLock.ofMailbox(db, "mail to", recipient);
    }

    /** Of its kind, to its mailbox. */
    static int countSince(Queries db, Mail mail, Instant since) {
        return db.one("""
                select count(*)::int as many from mail
                where lower(recipient) = lower($1::text) and placed > $3 and template = $2
                """, row -> row.getInteger("many"), mail.recipient(), mail.template(), since);
    }

    /** What waits to be sent, newest first. */
    static List<ClaimedMail> waiting(Queries db, int most) {
        return db.list("""
                select id, recipient, template, language, content::text as content, message_id, unsubscribe, hood, refusals
                from mail where state = 'waiting' order by placed desc limit $1
                """, CLAIMED, most);
    }

    /** One statement, so the claim is durable before anything is sent. */
    static Optional<ClaimedMail> claim(Queries db, Instant now, Turn turn) {
        return db.first("""
                update mail set state = 'sending', claimed = $1
                where id = coalesce(
                  (select id from mail
                   where state = 'waiting' and due <= $1 and (until is null or until > $1) and urgent and $2
                   order by due limit 1 for update skip locked),
                  (select id from mail
                   where state = 'waiting' and due <= $1 and (until is null or until > $1) and $3
                   order by due limit 1 for update skip locked))
                returning id, recipient, template, language, content::text as content, message_id, unsubscribe, hood, refusals
                """, CLAIMED, now, turn.urgentFirst, turn.others);
    }

    static void sent(Queries db, UUID id, Instant now) {
        db.run("""
                update mail set state = 'sent', sent = $2, content = '{}', unsubscribe = null, error = null
                where id = $1 and state = 'sending'
                """, id, now);
    }

    /** Behind all others, so that no mail is the only one with which a server is tried that is away. */
    static void back(Queries db, UUID id, Instant now, String error) {
        db.run(
                "update mail set state = 'waiting', due = $2, error = $3 where id = $1 and state = 'sending'",
                id,
                now,
                error);
    }

    static void refused(Queries db, UUID id, Instant due, String error) {
        db.run("""
                update mail set state = 'waiting', due = $2, error = $3, refusals = refusals + 1
                where id = $1 and state = 'sending'
                """, id, due, error);
    }

    static void failed(Queries db, UUID id, String error) {
        over(db, id, "failed", error);
    }

    static void unsure(Queries db, UUID id, String error) {
        over(db, id, "unsure", error);
    }

    private static void over(Queries db, UUID id, String state, String error) {
        db.run("""
                update mail set state = $2, error = $3, content = '{}', unsubscribe = null
                where id = $1 and state = 'sending'
                """, id, state, error);
    }

    static void abandonedBefore(Queries db, Instant claimed) {
        db.run("""
                update mail set state = 'unsure', error = 'the node that was sending it stopped', content = '{}',
                  unsubscribe = null
                where state = 'sending' and claimed <= $1
                """, claimed);
    }

    /** One that a node has in hand isn't tried again after that. */
    static void withdraw(Queries db, String messageId, Instant now) {
        db.run("""
                with waiting as (delete from mail where message_id = $1 and state = 'waiting')
                update mail set until = $2 where message_id = $1 and state = 'sending'
                """, messageId, now);
    }

    static int hold(Queries db) {
        return db.run("""
                update mail set state = 'unsure', content = '{}', unsubscribe = null,
                  error = 'a backup was put back, and this may have been sent since it was made'
                where state in ('waiting', 'sending')
                """);
    }

    static void tooLate(Queries db, Instant now) {
        db.run("""
                update mail set state = 'failed', error = concat_ws('; ', 'too late to be of use', error), content = '{}',
                  unsubscribe = null
                where state = 'waiting' and until <= $1
                """, now);
    }

    /** Also what waited in vain where there is no mail server. */
    static int forget(Queries db, Instant before, int most) {
        return db.run("""
                delete from mail where id in (
                  select id from mail where placed < $1 and (state not in ('waiting', 'sending') or until < $1)
                  order by placed limit $2 for update skip locked)
                """, before, most);
    }

    /** @param lag seconds since the oldest was placed of those that nothing but the server keeps from going */
    record Counts(int waiting, int refused, int sending, int failed, int unsure, long lag) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    static Counts counts(Queries db, Instant now) {
        return db.one("""
                select (count(*) filter (where state = 'waiting' and refusals = 0))::int as waiting,
                  (count(*) filter (where state = 'waiting' and refusals > 0))::int as refused,
                  (count(*) filter (where state = 'sending'))::int as sending,
                  (count(*) filter (where state = 'failed'))::int as failed,
                  (count(*) filter (where state = 'unsure'))::int as unsure,
                  coalesce(floor(extract(epoch from
                    $1 - min(placed) filter (where state in ('waiting', 'sending') and refusals = 0))), 0)::bigint as lag
                from mail where state <> 'sent'
                """, COUNTS, now);
    }

    private static Map<String, Object> content(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
