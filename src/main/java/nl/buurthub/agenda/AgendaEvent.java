package nl.buurthub.agenda;

import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.signup.Attendee;
import org.jspecify.annotations.Nullable;

/** What happens in the agenda. To the stream of the gathering's audience, unless it says otherwise. */
public sealed interface AgendaEvent extends DomainEvent {

    record GatheringCreated(GatheringCard gathering) implements AgendaEvent {
        @Override
        public UUID about() {
            return gathering.id();
        }
    }

    /** Also when it is cancelled. */
    record GatheringChanged(GatheringCard gathering) implements AgendaEvent {
        @Override
        public UUID about() {
            return gathering.id();
        }
    }

    record GatheringRemoved(UUID id) implements AgendaEvent {}

    record PlacesChanged(
            UUID id, int taken, int waiting, @Nullable Integer capacity) implements AgendaEvent {}

    /** To residents, who may see them: the names of who comes and wants to be seen are others. Which is told to nobody else. */
    record NamesChanged(UUID id) implements AgendaEvent {}

    /** To each stream where they organise something: the name over all of it. */
    record OrganiserRenamed(Author organiser) implements AgendaEvent {}

    /** To the person. */
    record SignUpChanged(GatheringSignUp signUp, UUID gathering) implements AgendaEvent {}

    /** To the organiser. */
    record AttendeeChanged(UUID gathering, Attendee attendee) implements AgendaEvent {
        @Override
        public UUID about() {
            return attendee.id();
        }
    }

    /** To the organiser. @param id of the sign-up */
    record AttendeeRenamed(UUID gathering, UUID id, String name) implements AgendaEvent {}

    /** To the organiser: managers took it away, or gave it back. */
    record GatheringModerated(GatheringCard gathering) implements AgendaEvent {
        @Override
        public UUID about() {
            return gathering.id();
        }
    }

    /** To the organiser: how far it is. */
    record MessageProgress(UUID gathering, AttendeeMessage message) implements AgendaEvent {}
}
