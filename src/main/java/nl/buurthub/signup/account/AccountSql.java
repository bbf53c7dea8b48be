package nl.buurthub.signup.account;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.signup.Seats.Seat;
import nl.buurthub.signup.account.SignUps.SignUpRequest;

/** Who signed up with an account. */
final class AccountSql {

    private AccountSql() {}

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

    static void show(Queries db, UUID signUp, boolean shown) {
        db.run("update sign_up set shown = $2 where id = $1", signUp, shown);
    }
}
