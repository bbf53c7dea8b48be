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
import nl.buurthub.signup.Attendees.NewAttendee;
import nl.buurthub.signup.SignUps.SignUpRequest;
import org.jspecify.annotations.Nullable;

/** Who signed up. What changes here is changed with the slot's row locked. */
public final class SignUpSql {

    private SignUpSql() {}

    /** What a sign-up gets: a place or one in the line, in the order of commitment. */
    record Seat(SignUpState state, int nr) {}

    static UUID insert(Queries db, UUID slot, UUID person, SignUpRequest request, Seat seat, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (slot, person, guests, shown, state, nr, code, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                slot,
                person,
                request.guests().shortValue(),
                request.shown(),
                seat.state(),
                seat.nr(),
                code,
                now);
    }

    /** Whom the organiser signs up. */
    static UUID add(Queries db, UUID slot, NewAttendee attendee, Seat seat, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (slot, name, contact, guests, state, nr, code, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                slot,
                attendee.name(),
                attendee.contact(),
                attendee.guests().shortValue(),
                seat.state(),
                seat.nr(),
                code,
                now);
    }

    static void confirm(Queries db, UUID signUp, Seat seat) {
        db.run("update sign_up set state = $2, nr = $3 where id = $1", signUp, seat.state(), seat.nr());
    }

    /** From the line. */
    static void moveUp(Queries db, UUID signUp, Instant now, Instant declineUntil) {
        db.run(
                "update sign_up set state = 'placed', moved_up = $2, decline_until = $3 where id = $1",
                signUp,
                now,
                declineUntil);
    }

    static void resize(Queries db, UUID signUp, int guests) {
        db.run("update sign_up set guests = $2 where id = $1", signUp, (short) guests);
    }

    static void show(Queries db, UUID signUp, boolean shown) {
        db.run("update sign_up set shown = $2 where id = $1", signUp, shown);
    }

    static void cancel(Queries db, UUID signUp, Instant now) {
        db.run("update sign_up set state = 'cancelled', ended = $2 where id = $1", signUp, now);
    }

    static void came(Queries db, UUID signUp, @Nullable Instant when) {
        db.run("update sign_up set came = $2 where id = $1", signUp, when);
    }

    /** Of a person, as long as it is active. */
    public static Optional<SignUp> of(Queries db, UUID slot, UUID person) {
        return db.first(
                "select * from sign_up_entry where slot = $1 and person = $2 and state <> 'cancelled'",
                SignUpSql::signUp,
                slot,
                person);
    }

    /** Of whoever reads mail there, with an account or without. */
    static Optional<SignUp> ofAddress(Queries db, UUID slot, String email) {
        return db.first("""
                select * from sign_up_entry
                where slot = $1 and email::citext = $2::text::citext and state <> 'cancelled'
                """, SignUpSql::signUp, slot, email);
    }

    /** Of a person, that are active, for whatever it is. */
    static List<SignUp> active(Queries db, UUID person) {
        return db.list("""
                select * from sign_up_entry where person = $1 and state in ('placed', 'waiting') order by id
                """, SignUpSql::signUp, person);
    }

    public static Optional<SignUp> find(Queries db, UUID signUp) {
        return db.first("select * from sign_up_entry where id = $1", SignUpSql::signUp, signUp);
    }

    /** Of a slot and active, by what is shown at the door. */
    static Optional<SignUp> ofCode(Queries db, UUID slot, String code) {
        return db.first("""
                select * from sign_up_entry where slot = $1 and code = $2 and state in ('placed', 'waiting')
                """, SignUpSql::signUp, slot, code);
    }

    public static List<SignUp> entries(Queries db, Collection<UUID> signUps) {
        return db.list("select * from sign_up_entry where id = any($1) order by nr", SignUpSql::signUp, (Object)
                signUps.toArray(UUID[]::new));
    }

    /** Who has a place or waits for one, in the order of commitment. */
    static List<SignUp> attendees(Queries db, UUID slot) {
        return db.list("""
                select * from sign_up_entry where slot = $1 and state in ('placed', 'waiting') order by nr
                """, SignUpSql::signUp, slot);
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
                "select id, guests from sign_up where slot = $1 and state = 'waiting' order by nr",
                row -> new Waiting(row.getUUID("id"), 1 + row.getInteger("guests")),
                slot);
    }

    record Waiting(UUID id, int party) {}

    /** Until the transaction ends they keep their names, or an event with the old one could follow its change. */
    static void lockNames(Queries db, Collection<UUID> signUps) {
        db.run("""
                select from person where id in (select person from sign_up where id = any($1)) order by id for share
                """, (Object) signUps.toArray(UUID[]::new));
    }

    private static SignUp signUp(Row row) {
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
