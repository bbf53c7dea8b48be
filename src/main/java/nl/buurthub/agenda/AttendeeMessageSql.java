package nl.buurthub.agenda;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/** What was said to everybody, and who is still to be told. */
final class AttendeeMessageSql {

    private static final int MOST_LISTED = 50;

    private AttendeeMessageSql() {}

    /** To everybody whose sign-up is in one of these states now. */
    static AttendeeMessage insert(
            Queries db,
            UUID gathering,
            Kind kind,
            String words,
            List<SignUpState> to,
            @Nullable UUID deed,
            Instant now) {
        return db.one(
                """
                with message as (
                  insert into gathering_message (gathering, kind, words, total, placed, deed)
                  select $1, $2, $3, count(*), $5, $6 from sign_up where slot = $1 and state = any($4) returning *
                ), told as (
                  insert into gathering_told (message, sign_up)
                  select message.id, sign_up.id from message join sign_up on sign_up.slot = message.gathering
                  where state = any($4))
                select * from message
                """,
                AttendeeMessageSql::message,
                gathering,
                kind,
                words,
                to.stream().map(SignUpState::word).toArray(String[]::new),
                now,
                deed);
    }

    static Optional<AttendeeMessage> find(Queries db, UUID gathering, UUID message) {
        return db.first(
                "select * from gathering_message where id = $1 and gathering = $2",
                AttendeeMessageSql::message,
                message,
                gathering);
    }

    /** @param deed of which it is a part, with what was said of other dates */
    record Due(UUID gathering, @Nullable UUID deed, AttendeeMessage message) {
        private static Due of(Row row) {
            return new Due(row.getUUID("gathering"), row.getUUID("deed"), AttendeeMessageSql.message(row));
        }
    }

    /** One that not everybody was told yet; claimed, it is nobody else's until the transaction ends, nor is its deed. */
    static Optional<Due> due(Queries db) {
        return db.first("""
                select * from gathering_message where told < total and not exists (
                  select from gathering_message before
                  where before.deed = gathering_message.deed and before.id < gathering_message.id
                    and before.told < before.total)
                order by placed limit 1 for update skip locked
                """, Due::of);
    }

    /** Whose sign-up is still to be told of; {@code reader}: the sign-up of theirs that the claimed message is about. */
    record Untold(UUID message, UUID signUp, UUID reader) {}

    /** Some, and what the same deed has to say to those who read their mail at the same address. */
    static List<Untold> untold(Queries db, Due due, int most) {
        return db.list(
                """
                with readers as (
                  select sign_up as reader, lower(email) as address from gathering_told
                  join sign_up_entry on sign_up_entry.id = sign_up where message = $1 order by sign_up limit $3)
                select $1 as message, reader as sign_up, reader from readers
                union all
                select distinct on (message, sign_up) message, sign_up, reader from gathering_message
                join gathering_told on message = gathering_message.id join sign_up_entry on sign_up_entry.id = sign_up
                join readers on address = lower(email) where deed = $2 and message <> $1
                """,
                row -> new Untold(row.getUUID("message"), row.getUUID("sign_up"), row.getUUID("reader")),
                due.message().id(),
                due.deed(),
                most);
    }

    /** Who signed up may be gone altogether by now. */
    static Due told(Queries db, UUID message, Collection<UUID> signUps) {
        db.run(
                "delete from gathering_told where message = $1 and sign_up = any($2)",
                message,
                signUps.toArray(UUID[]::new));
        return db.one("""
                update gathering_message set told = case
                  when exists (select from gathering_told where message = $1) then least(told + $2, total - 1)
                  else total end
                where id = $1 returning *
                """, Due::of, message, signUps.size());
    }

    /** Newest first. */
    static List<AttendeeMessage> list(Queries db, UUID gathering) {
        return db.list(
                "select * from gathering_message where gathering = $1 order by id desc limit $2",
                AttendeeMessageSql::message,
                gathering,
                MOST_LISTED);
    }

    private static AttendeeMessage message(Row row) {
        return new AttendeeMessage(
                row.getUUID("id"),
                Rows.wireEnum(row, "kind", Kind.class),
                row.getString("words"),
                Rows.instant(row, "placed"),
                row.getInteger("total"),
                row.getInteger("told"));
    }
}
