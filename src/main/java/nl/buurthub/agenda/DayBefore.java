package nl.buurthub.agenda;

import java.time.Clock;
import java.util.List;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.platform.db.Db;
import nl.buurthub.signup.Slots;

/** The day before a gathering: places that were kept for a party go to who fits, and who comes is reminded. */
final class DayBefore {

    private final Db db;
    private final Slots slots;
    private final AttendeeMessages messages;
    private final Clock clock;

    DayBefore(Db db, Slots slots, AttendeeMessages messages, Clock clock) {
        this.db = db;
        this.slots = slots;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return whether one was due */
    boolean prepareNext() {
        return db.doNext(tx -> GatheringSql.reminderDue(tx, clock.instant()), (tx, gathering) -> {
            GatheringSql.reminded(tx, gathering);
            var at = GatheringSql.lock(tx, gathering);
            if (!at.starts().isAfter(clock.instant())) return;
            slots.moveUp(tx, at.slot());
            messages.tell(tx, List.of(at), Kind.REMINDER, "");
        });
    }
}
