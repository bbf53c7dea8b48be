package nl.buurthub.agenda;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

/** Who signed up. What changes here is changed with the gathering's row locked. */
final class SignUpSql {

    private SignUpSql() {}

    /** What a sign-up gets: a place or one in the line, in the order of commitment. */
    record Seat(SignUpState state, int nr) {}

    static UUID insert(
            Queries db, UUID gathering, UUID person, int guests, boolean shown, Seat seat, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (gathering, person, guests, shown, state, nr, code, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                gathering,
                person,
                (short) guests,
                shown,
                seat.state(),
                seat.nr(),
                code,
                now);
    }

    /** Who has no account: it counts once it is confirmed. */
    static UUID ask(Queries db, UUID gathering, MailSignUps.Wish wish, Language language, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (gathering, name, email, language, guests, shown, state, code, asked)
                values ($1, $2, $3::text::citext, $4, $5, $6, 'asked', $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                gathering,
                wish.name(),
                wish.email(),
                language,
                wish.guests().shortValue(),
                wish.shown(),
                code,
                now);
    }

    /** Whom the organiser signs up. */
    static UUID add(Queries db, UUID gathering, Attendees.Wish wish, Seat seat, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (gathering, name, contact, guests, state, nr, code, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                gathering,
                wish.name(),
                wish.contact(),
                wish.guests().shortValue(),
                seat.state(),
                seat.nr(),
                code,
                now);
    }

    /** How many for a gathering aren't confirmed yet. */
    static int asked(Queries db, UUID gathering) {
        return db.one(
                "select count(*)::int as many from sign_up where gathering = $1 and state = 'asked'",
                row -> row.getInteger("many"),
                gathering);
    }

    /** Until the transaction ends nobody else asks for that address: how often it did stays so. */
    static void lock(Queries db, String email) {
        db.run("select pg_advisory_xact_lock(hashtextextended('asks ' || lower($1::text), 0))", email);
    }

    static int askedBy(Queries db, String email) {
        return db.one(
                "select count(*)::int as many from sign_up where email = $1::text::citext and state = 'asked'",
                row -> row.getInteger("many"),
                email);
    }

    static void askAgain(Queries db, UUID signUp, MailSignUps.Wish wish, Instant now) {
        db.run(
                "update sign_up set name = $2, guests = $3, shown = $4, asked = $5 where id = $1",
                signUp,
                wish.name(),
                wish.guests().shortValue(),
                wish.shown(),
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

    /** What wasn't confirmed in time was nothing. */
    static boolean forgetAsked(Queries db, Instant before) {
        return db.run("delete from sign_up where state = 'asked' and asked < $1", before) > 0;
    }

    /** Of a person, as long as it stands. */
    static Optional<SignUpRow> of(Queries db, UUID gathering, UUID person) {
        return db.first(
                "select * from sign_up_entry where gathering = $1 and person = $2 and state <> 'cancelled'",
                SignUpSql::row,
                gathering,
                person);
    }

    /** Of whoever reads mail there, with an account or without. */
    static Optional<SignUpRow> ofAddress(Queries db, UUID gathering, String email) {
        return db.first("""
                select * from sign_up_entry
                where gathering = $1 and email::citext = $2::text::citext and state <> 'cancelled'
                """, SignUpSql::row, gathering, email);
    }

    static Optional<SignUpRow> find(Queries db, UUID signUp) {
        return db.first("select * from sign_up_entry where id = $1", SignUpSql::row, signUp);
    }

    /** Of a gathering and standing, by what is shown at the door. */
    static Optional<SignUpRow> ofCode(Queries db, UUID gathering, String code) {
        return db.first("""
                select * from sign_up_entry where gathering = $1 and code = $2 and state in ('placed', 'waiting')
                """, SignUpSql::row, gathering, code);
    }

    static List<SignUpRow> entries(Queries db, Collection<UUID> signUps) {
        return db.list("select * from sign_up_entry where id = any($1) order by nr", SignUpSql::row, (Object)
                signUps.toArray(UUID[]::new));
    }

    /** Who has a place or waits for one, in the order of commitment. */
    static List<SignUpRow> attendees(Queries db, UUID gathering) {
        return db.list("""
                select * from sign_up_entry where gathering = $1 and state in ('placed', 'waiting') order by nr
                """, SignUpSql::row, gathering);
    }

    /** Whose names others may see. */
    static List<AgendaBoard.Name> shown(Queries db, UUID gathering) {
        return db.list("""
                select name, guests from sign_up_entry where gathering = $1 and state = 'placed' and shown order by nr
                """, row -> new AgendaBoard.Name(row.getString("name"), row.getInteger("guests")), gathering);
    }

    /** The first who wait, so far as their places in the line are counted. */
    static List<UUID> lineAhead(Queries db, UUID gathering) {
        return db.list(
                "select id from sign_up where gathering = $1 and state = 'waiting' order by nr limit 50",
                row -> row.getUUID("id"),
                gathering);
    }

    /** All who wait. */
    static List<Waiting> line(Queries db, UUID gathering) {
        return db.list(
                "select id, guests from sign_up where gathering = $1 and state = 'waiting' order by nr",
                row -> new Waiting(row.getUUID("id"), 1 + row.getInteger("guests")),
                gathering);
    }

    record Waiting(UUID id, int party) {}

    /** Until the transaction ends they keep their names, or an event with the old one could follow its change. */
    static void lockNames(Queries db, Collection<UUID> signUps) {
        db.run("""
                select from person where id in (select person from sign_up where id = any($1)) order by id for share
                """, (Object) signUps.toArray(UUID[]::new));
    }

    static SignUpRow row(Row row) {
        return new SignUpRow(
                row.getUUID("id"),
                row.getUUID("gathering"),
                row.getUUID("person"),
                row.getString("name"),
                row.getString("email"),
                Rows.term(row, "language", Language.class),
                row.getString("contact"),
                row.getInteger("guests"),
                row.getBoolean("shown"),
                Rows.term(row, "state", SignUpState.class),
                row.getInteger("position"),
                row.getString("code"),
                Rows.instantOrNull(row, "decline_until"),
                Rows.instantOrNull(row, "came"));
    }
}
