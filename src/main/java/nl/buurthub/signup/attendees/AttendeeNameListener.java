package nl.buurthub.signup.attendees;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SlotOwner;
import nl.buurthub.signup.Slots;

/** The names of who comes: told to the organisers of what they come to, and where they are seen to come. */
public final class AttendeeNameListener implements NameListener {

    private final Journal journal;
    private final SlotOwner owner;

    public AttendeeNameListener(Slots slots) {
        this.journal = slots.journal();
        this.owner = slots.owner();
    }

    @Override
    public void renamed(Tx tx, UUID person, String name) {
        Map<UUID, SignUp> signUps =
                SignUpSql.active(tx, person).stream().collect(Collectors.toMap(SignUp::slot, Function.identity()));
        for (var slot : owner.there(tx, signUps.keySet())) {
            var signUp = Objects.requireNonNull(signUps.get(slot.id()));
            if (signUp.isNamed()) journal.append(tx, Stream.residents(slot.hood()), owner.namesChanged(slot.id()));
            if (slot.organiser() != null)
                journal.append(
                        tx, Stream.person(slot.organiser()), owner.attendeeRenamed(slot.id(), signUp.id(), name));
        }
    }
}
