package nl.buurthub.signup.account;

import java.util.Comparator;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.Slots;

/** Who no longer lives in a hood doesn't come to what is for who does. */
public final class SignUpResidentListener implements ResidentListener {

    private final Slots slots;

    public SignUpResidentListener(Slots slots) {
        this.slots = slots;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        var signedUp = SignUpSql.active(tx, person).stream().map(SignUp::slot).toList();
        slots.owner().there(tx, signedUp).stream()
                .filter(slot -> slot.hood().equals(hood.slug()) && slot.audience() == Audience.RESIDENTS)
                .filter(slot -> slot.starts().isAfter(slots.clock().instant()))
                .sorted(Comparator.comparing(Slot::starts).thenComparing(Slot::id))
                .forEach(slot -> leave(tx, slots.owner().lock(tx, slot.id()), person));
    }

    private void leave(Tx tx, Slot at, UUID person) {
        var seats = slots.seats(tx, at);
        SignUpSql.of(tx, at.id(), person).ifPresent(seats::leave);
        seats.tell();
    }
}
