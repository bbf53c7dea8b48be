package nl.buurthub.signup;

import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;

/** Who no longer lives in a hood doesn't come to what is for who does. */
public final class SignUpDeparture implements ResidentListener {

    private final SlotOwner owner;
    private final Seats.Keeper keeper;
    private final Clock clock;

    SignUpDeparture(SlotOwner owner, Seats.Keeper keeper, Clock clock) {
        this.owner = owner;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        var slots = SignUpSql.active(tx, person).stream().map(SignUp::slot).toList();
        owner.there(tx, slots).stream()
                .filter(slot -> slot.hood().equals(hood.slug()) && slot.audience() == Audience.RESIDENTS)
                .filter(slot -> slot.starts().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Slot::starts).thenComparing(Slot::id))
                .forEach(slot -> leave(tx, owner.lock(tx, slot.id()), person));
    }

    private void leave(Tx tx, Slot at, UUID person) {
        var seats = keeper.of(tx, at);
        SignUpSql.of(tx, at.id(), person).ifPresent(seats::leave);
        seats.tell();
    }
}
