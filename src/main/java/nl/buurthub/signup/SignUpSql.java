package nl.buurthub.signup;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Who signed up. What changes here is changed with the slot's row locked. */
public final class SignUpSql {

    private SignUpSql() {}

    /** From the line. */
    static void moveUp(Queries db, UUID signUp, Instant now, Instant declineUntil) {
        db.run(
                "update sign_up set state = 'placed', moved_up = $2, decline_until = $3 where id = $1",
                signUp,
                now,
                declineUntil);
    }

    static void resize(Queries db, UUID signUp, int guests) {
        db.run("update sign_up set guests = $2, passed = passed and guests >= $2 where id = $1", signUp, (short)
                guests);
    }

    /** Somebody further back got a place before these. */
    static void passOver(Queries db, Collection<UUID> signUps) {
        db.run("update sign_up set passed = true where id = any($1)", (Object) signUps.toArray(UUID[]::new));
    }

    public static void cancel(Queries db, UUID signUp, Instant now) {
        db.run("update sign_up set state = 'cancelled', ended = $2 where id = $1", signUp, now);
    }

    /** Of a person, as long as it is active. */
    public static Optional<SignUp> of(Queries db, UUID slot, UUID person) {
        return db.first(
                "select * from sign_up_entry where slot = $1 and person = $2 and state <> 'cancelled'",
                SignUpSql::signUp,
                slot,
                person);
    }

    /** Of a person, that are active, for whatever it is. */
    public static List<SignUp> active(Queries db, UUID person) {
        return db.list("""
                select * from sign_up_entry where person = $1 and state in ('placed', 'waiting') order by id
                """, SignUpSql::signUp, person);
    }

    public static Optional<SignUp> find(Queries db, UUID signUp) {
        return db.first("select * from sign_up_entry where id = $1", SignUpSql::signUp, signUp);
    }

    public static List<SignUp> entries(Queries db, Collection<UUID> signUps) {
        return db.list("select * from sign_up_entry where id = any($1) order by nr", SignUpSql::signUp, (Object)
                signUps.toArray(UUID[]::new));
    }

    /** Whose names others may see. */
    public static List<SignUp.Name> shown(Queries db, UUID slot) {
        return db.list("""
                select name, guests from sign_up_entry where slot = $1 and state = 'placed' and shown order by nr
                """, row -> new SignUp.Name(row.getString("name"), row.getInteger("guests")), slot);
    }

    /** The first who wait, so far as their places in the line are counted. */
    static List<UUID> lineAhead(Queries db, UUID slot) {
        return db.list(
                "select id from sign_up where slot = $1 and state = 'waiting' order by nr limit 50",
                row -> row.getUUID("id"),
                slot);
    }

    /** All who wait. */
    static List<Waiting> line(Queries db, UUID slot) {
        return db.list(
                "select id, guests, passed from sign_up where slot = $1 and state = 'waiting' order by nr",
                row -> new Waiting(row.getUUID("id"), 1 + row.getInteger("guests"), row.getBoolean("passed")),
                slot);
    }

    /** {@code passed}: somebody further back got a place before this party. */
    record Waiting(UUID id, int party, boolean passed) {}

    /** Until the transaction ends they keep their names, or an event with the old one could follow its change. */
    static void lockNames(Queries db, Collection<UUID> signUps) {
        db.run("""
                select from person where id in (select person from sign_up where id = any($1)) order by id for share
                """, (Object) signUps.toArray(UUID[]::new));
    }

    /** A row of the view {@code sign_up_entry}. */
    public static SignUp signUp(Row row) {
        return new SignUp(row.getUUID("slot"), by(row), own(row));
    }

    private static SignUp.By by(Row row) {
        return new SignUp.By(
                row.getUUID("person"),
                row.getString("name"),
                row.getString("email"),
                Rows.wireEnum(row, "language", Language.class),
                row.getString("contact"));
    }

    private static OwnSignUp own(Row row) {
        return new OwnSignUp(
                row.getUUID("id"),
                Rows.wireEnum(row, "state", SignUpState.class),
                row.getInteger("guests"),
                row.getBoolean("shown"),
                row.getInteger("position"),
                row.getString("code"),
                Rows.instantOrNull(row, "decline_until"),
                Rows.instantOrNull(row, "came"));
    }
}
