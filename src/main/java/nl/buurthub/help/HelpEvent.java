package nl.buurthub.help;

import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;

/** What happens to requests. To the stream of the request's audience, unless it says otherwise. */
public sealed interface HelpEvent extends DomainEvent {

    record HelpCreated(HelpCard request) implements HelpEvent {
        @Override
        public UUID about() {
            return request.request().id();
        }
    }

    /** Other words, another state, or another number of offers. */
    record HelpChanged(HelpCard request) implements HelpEvent {
        @Override
        public UUID about() {
            return request.request().id();
        }
    }

    record HelpRemoved(UUID id) implements HelpEvent {}

    /** To the asker. */
    record OwnHelpChanged(OwnHelp help) implements HelpEvent {
        @Override
        public UUID about() {
            return help.request().request().id();
        }
    }

    /** To who asked it on behalf of somebody: a colleague takes care of it from now on. */
    record HelpTakenOver(UUID id) implements HelpEvent {}

    /** To the asker: made, decided, withdrawn, or something was written. */
    record OfferChanged(Offer offer) implements HelpEvent {
        @Override
        public UUID about() {
            return offer.id();
        }
    }

    /** To the helper, without who asked. */
    record MyOfferChanged(MyOffer offer) implements HelpEvent {
        @Override
        public UUID about() {
            return offer.id();
        }
    }
}
