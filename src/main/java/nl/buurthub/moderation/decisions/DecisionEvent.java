package nl.buurthub.moderation.decisions;

import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;

/** What becomes of what managers moderate. */
public sealed interface DecisionEvent extends DomainEvent {

    /** To whom it concerns. */
    record Decided(Decision decision) implements DecisionEvent {
        @Override
        public UUID about() {
            return decision.id();
        }
    }
}
