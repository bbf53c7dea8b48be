package nl.buurthub.signup.account;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.Residents;
import nl.buurthub.signup.Seats;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.Slots;

/** Coming, with guests or without, and not coming after all. */
public final class SignUps {

    private final Slots slots;
    private final Db db;
    private final Clock clock;

    public SignUps(Slots slots) {
        this.slots = slots;
        this.db = slots.db();
        this.clock = slots.clock();
    }

    /** @param shown whether others may see the name */
    public record SignUpRequest(Integer guests, Boolean shown) {
        public SignUpRequest {
            shown = shown != null && shown;
        }
    }

    /** Again, it changes what was asked before. Who is suspended can only give a place up. */
    public SignUp signUp(Caller who, String slug, UUID slot, SignUpRequest request) {
        var person = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireActive();
            if (hood.resident()) Residents.lock(tx, hood, person);
            var at = slots.owner().lock(tx, hood, slot);
            var seats = slots.seats(tx, at);
            var before = SignUpSql.of(tx, slot, person);
            if (before.isPresent()) change(tx, at, seats, before.get(), request);
            else place(tx, at, seats, person, request);
            return seats.tell().stream()
                    .filter(signUp -> person.equals(signUp.by().person()))
                    .findFirst()
                    .or(() -> before)
                    .orElseThrow();
        });
    }

    private void change(Tx tx, Slot at, Seats seats, SignUp before, SignUpRequest request) {
        if (request.guests() > before.guests()) requireRoomFor(at, request.guests());
        if (request.shown() != before.own().shown()) {
            AccountSql.show(tx, before.id(), request.shown());
            seats.listed(before.id(), before.state() == SignUpState.PLACED);
        }
        if (request.guests() != before.guests()) seats.resize(before, request.guests());
    }

    private void place(Tx tx, Slot at, Seats seats, UUID person, SignUpRequest request) {
        requireRoomFor(at, request.guests());
        var seat = seats.take(1 + request.guests());
        var id = AccountSql.insert(tx, at.id(), person, request, seat, SignUp.code(), clock.instant());
        seats.listed(id, request.shown() && seat.state() == SignUpState.PLACED);
    }

    private void requireRoomFor(Slot at, int guests) {
        at.requireOpen(clock.instant());
        at.requireGuests(guests);
    }

    public void cancel(Caller who, String slug, UUID slot) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = slots.owner().lock(tx, hood, slot);
            var own = SignUpSql.of(tx, slot, person);
            if (own.isEmpty()) return null;
            at.requireAhead(clock.instant());
            var seats = slots.seats(tx, at);
            seats.leave(own.get());
            seats.tell();
            return null;
        });
    }
}
