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

/** What was said to everybody, and who is still to be told. */
final class AttendeeMessageSql {

    private static final int MOST_LISTED = 50;

    private AttendeeMessageSql() {}

    /** To everybody whose sign-up is in one of these states now. */
    static AttendeeMessage insert(
            Queries db, UUID gathering, Kind kind, String words, List<SignUpState> to, Instant now) {
        return db.one(
                """
                with message as (
                  insert into gathering_message (gathering, kind, words, total, placed)
                  select $1, $2, $3, count(*), $5 from sign_up where slot = $1 and state = any($4) returning *
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
                now);
    }

    static Optional<AttendeeMessage> find(Queries db, UUID gathering, UUID message) {
        return db.first(
                "select * from gathering_message where id = $1 and gathering = $2",
                AttendeeMessageSql::message,
                message,
                gathering);
    }

    record Due(UUID gathering, AttendeeMessage message) {}

    /** One that not everybody was told yet; claimed, it is nobody else's until the transaction ends. */
    static Optional<Due> due(Queries db) {
        return db.first("""
                select * from gathering_message where told < total order by placed limit 1 for update skip locked
                """, row -> new Due(row.getUUID("gathering"), message(row)));
    }

    static List<UUID> untold(Queries db, UUID message, int most) {
        return db.list(
                "select sign_up from gathering_told where message = $1 order by sign_up limit $2",
                row -> row.getUUID("sign_up"),
                message,
                most);
    }

    /** @param rest whether there are more to tell: who signed up may be gone altogether by now */
    static AttendeeMessage told(Queries db, UUID message, Collection<UUID> signUps, boolean rest) {
        db.run(
                "delete from gathering_told where message = $1 and sign_up = any($2)",
                message,
                signUps.toArray(UUID[]::new));
        return db.one("""
                update gathering_message set told = case when $3 then least(told + $2, total - 1) else total end
                where id = $1 returning *
                """, AttendeeMessageSql::message, message, signUps.size(), rest);
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
