package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;

/** What a person's own screens hear, in {@code person/<id>}. */
public sealed interface PeopleEvent extends DomainEvent {

    record MeChanged(Me me) implements PeopleEvent {}

    /** One session ended, or all of them: then {@code revoked} is the person. */
    record SessionsEnded(UUID revoked) implements PeopleEvent {
        @Override
        public UUID revokes() {
            return revoked;
        }
    }
}
