package nl.buurthub.kiosk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;

/** What happens to screens. To the screen, unless it says otherwise. */
public sealed interface KioskEvent extends DomainEvent {

    /** A manager wants something else of it: it fetches its content again. */
    record KioskSet() implements KioskEvent {}

    record TakeoverBegan(Takeover takeover) implements KioskEvent {}

    record TakeoverEnded(UUID id) implements KioskEvent {}

    /** It is a screen of this hood no more. */
    record KioskUnpaired() implements KioskEvent {}

    /** Nobody hears this: who was that screen hears no more. */
    record KioskShutOut(@JsonIgnore UUID kiosk) implements KioskEvent {
        @Override
        public UUID revokes() {
            return kiosk;
        }
    }

    /** To the desk: paired, set, silent or heard again, or what it shows is old or fresh again. */
    record KioskChanged(KioskCard kiosk) implements KioskEvent {}

    /** To the desk. */
    record KioskRemoved(UUID id) implements KioskEvent {}

    /** To the desk: the notices there are now. */
    record TakeoversChanged(List<Takeover> takeovers) implements KioskEvent {}
}
