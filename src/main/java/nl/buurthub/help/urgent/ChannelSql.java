package nl.buurthub.help.urgent;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

public final class ChannelSql {

    private static final RecordMapping<Sent> SENT = RecordMapping.of(Sent.class);

    private static final RecordMapping<Receipt> RECEIPT = RecordMapping.of(Receipt.class);

    private ChannelSql() {}

    /** @param receipt the hash of the token with which a device confirms */
    static void tried(Queries db, UUID dispatch, UUID person, Channel channel, byte @Nullable [] receipt, Instant now) {
        db.run("""
                insert into delivery (dispatch, person, channel, tried, receipt) values ($1, $2, $3, $4, $5)
                on conflict (dispatch, person, channel) do update set tried = excluded.tried, reached = null, failed = null,
                  ended = null, receipt = excluded.receipt
                """, dispatch, person, channel, now, receipt == null ? null : Buffer.buffer(receipt));
    }

    /** Somebody who didn't confirm in time. {@code pushed}: devices were tried already in this call. */
    record Silent(UUID person, String email, Language language, boolean pushed) {}

    static List<Silent> silent(Queries db, UUID dispatch, Instant now) {
        return db.list("""
                select person.id, email::text as email, language, delivery.tried >= alert.alerted as pushed
                from alert join person on person.id = alert.person
                left join delivery on delivery.dispatch = alert.dispatch and delivery.person = alert.person
                  and delivery.channel = 'push'
                where alert.dispatch = $1 and channel_due <= $2 order by person.id
                """, ChannelSql::silent, dispatch, now);
    }

    private static Silent silent(Row row) {
        return new Silent(
                row.getUUID("id"),
                row.getString("email"),
                Rows.wireEnum(row, "language", Language.class),
                Boolean.TRUE.equals(row.getBoolean("pushed")));
    }

    /** When the next channel is tried, if there is one. */
    static void waitFor(Queries db, UUID dispatch, UUID person, @Nullable Instant due) {
        db.run("update alert set channel_due = $3 where dispatch = $1 and person = $2", dispatch, person, due);
    }

    /** @return false if it was known, or wasn't tried in this call */
    static boolean reached(Queries db, UUID dispatch, UUID person, Channel channel, Instant now) {
        return db.run("""
                        update delivery set reached = $4 from alert
                        where alert.dispatch = $1 and alert.person = $2 and delivery.dispatch = $1 and delivery.person = $2
                          and channel = $3 and reached is null and tried >= alerted
                        """, dispatch, person, channel, now) == 1;
    }

    static boolean isTried(Queries db, UUID hood, UUID dispatch, UUID person, Channel channel) {
        return db.first("""
                        select from delivery join dispatch on dispatch.id = delivery.dispatch
                        join alert on alert.dispatch = dispatch.id and alert.person = delivery.person
                        where dispatch.hood = $1 and dispatch.id = $2 and delivery.person = $3 and channel = $4
                          and not is_askers_own(alert)
                        """, row -> row, hood, dispatch, person, channel).isPresent();
    }

    static void mailed(Queries db, UUID dispatch, UUID person, String messageId) {
        db.run("""
                update delivery set mail = $3 where dispatch = $1 and person = $2 and channel = 'mail'
                """, dispatch, person, messageId);
    }

    /** What was sent to somebody. {@code mail}: its Message-ID. */
    record Sent(
            UUID person,
            Language language,
            Channel channel,
            @Nullable String mail) {}

    /** @return what was sent to those who aren't called any more, once */
    static List<Sent> end(Queries db, UUID dispatch, Instant now) {
        return db.list("""
                update delivery set ended = $2 from alert join person on person.id = alert.person
                where delivery.dispatch = $1 and delivery.ended is null and channel <> 'live' and failed is null
                  and alert.dispatch = delivery.dispatch and alert.person = delivery.person and alert.state <> 'alerted'
                returning person.id as person, language, channel, mail
                """, SENT, dispatch, now);
    }

    /** Whose push it is, and of which dispatch. */
    record Receipt(UUID dispatch, UUID person, Language language) {}

    static Optional<Receipt> receipt(Queries db, byte[] hash) {
        return db.first(
                "select dispatch, person, language from delivery join person on person.id = person where receipt = $1",
                RECEIPT,
                Buffer.buffer(hash));
    }

    /** No device took it: the next channel is tried at once, if this one is still waited for. */
    static void failed(Queries db, UUID dispatch, UUID person, String why, Instant now) {
        db.run("""
                update delivery set failed = $3
                where dispatch = $1 and person = $2 and channel = 'push' and reached is null
                """, dispatch, person, why);
        db.run("""
                update alert set channel_due = $3
                where dispatch = $1 and person = $2 and channel_due > $3
                """, dispatch, person, now);
    }
}
