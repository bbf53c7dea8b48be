package nl.buurthub.help;

import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.WireEnum;

/** The life of an offer. */
public enum OfferState implements WireEnum {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    public boolean canBecome(OfferState next) {
        return switch (this) {
            case OFFERED -> next != OFFERED;
            case ACCEPTED -> next == WITHDRAWN;
            case DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether asker and helper still have something to say to each other. */
    public boolean isActive() {
        return this == OFFERED || this == ACCEPTED;
    }

    /** What becomes of it when its request ends so. */
    public OfferState after(RequestState end) {
        return switch (this) {
            case OFFERED -> DECLINED;
            case ACCEPTED -> end == RequestState.WITHDRAWN ? WITHDRAWN : this;
            case DECLINED, WITHDRAWN -> this;
        };
    }

    /** @throws Problem.Conflict that says which state it is in */
    public void require(boolean possible) {
        if (!possible) throw new Problem.Conflict(this);
    }
}
