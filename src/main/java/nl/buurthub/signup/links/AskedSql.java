package nl.buurthub.signup.links;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.AdvisoryLock;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.signup.Seats.Seat;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.links.MailSignUps.MailRequest;

/** Who signed up without an account, until they confirm it. */
final class AskedSql {

    private AskedSql() {}

    /** Who has no account: it counts once it is confirmed. */
    static UUID insert(Queries db, UUID slot, MailRequest request, Language language, String code, Instant now) {
        return db.one(
                """
                insert into sign_up (slot, name, email, language, guests, shown, state, code, asked)
                values ($1, $2, $3::text::citext, $4, $5, $6, 'asked', $7, $8) returning id
                """,
                row -> row.getUUID("id"),
                slot,
                request.name(),
                request.email(),
                language,
                request.guests().shortValue(),
                request.shown(),
                code,
                now);
    }

    /** Of whoever reads mail there, with an account or without. */
    static Optional<SignUp> ofAddress(Queries db, UUID slot, String email) {
        return db.first("""
                select * from sign_up_entry
                where slot = $1 and email::citext = $2::text::citext and state <> 'cancelled'
                """, SignUpSql::signUp, slot, email);
    }

    /** How many for a slot aren't confirmed yet. */
    static int count(Queries db, UUID slot) {
        return db.one(
                "select count(*)::int as many from sign_up where slot = $1 and state = 'asked'",
                row -> row.getInteger("many"),
                slot);
    }

    /** Until the transaction ends nobody else asks for that address: how often it did stays so. */
    static void lock(Queries db, String email) {
        AdvisoryLock.ofMailbox(db, "asks", email);
    }

    static int countBy(Queries db, String email) {
        return db.one(
                "select count(*)::int as many from sign_up where email = $1::text::citext and state = 'asked'",
                row -> row.getInteger("many"),
                email);
    }

    static void change(Queries db, UUID signUp, MailRequest request, Instant now) {
        db.run(
                "update sign_up set name = $2, guests = $3, shown = $4, asked = $5 where id = $1",
                signUp,
                request.name(),
                request.guests().shortValue(),
                request.shown(),
                now);
    }

    static void confirm(Queries db, UUID signUp, Seat seat) {
        db.run("update sign_up set state = $2, nr = $3 where id = $1", signUp, seat.state(), seat.nr());
    }

    static boolean forget(Queries db, Instant before) {
        return db.run("delete from sign_up where state = 'asked' and asked < $1", before) > 0;
    }
}
