package nl.buurthub.signup.attendees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.signup.Seats.Seat;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.attendees.Attendees.NewAttendee;
import org.jspecify.annotations.Nullable;

/** Who comes, as the organiser deals with them. */
final class AttendeeSql {

    private AttendeeSql() {}

    /** Who has a place or waits for one, in the order of commitment. */
    static List<SignUp> list(Queries db, UUID slot) {
        return db.list("""
                select * from sign_up_entry where slot = $1 and state in ('placed', 'waiting') order by nr
                """, SignUpSql::signUp, slot);
    }

    /** Of a slot and active, by what is shown at the door. */
    static Optional<SignUp> ofCode(Queries db, UUID slot, String code) {
        return db.first("""
                select * from sign_up_entry where slot = $1 and code = $2 and state in ('placed', 'waiting')
                """, SignUpSql::signUp, slot, code);
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

    static void came(Queries db, UUID signUp, @Nullable Instant when) {
        db.run("update sign_up set came = $2 where id = $1", signUp, when);
    }
}
