package nl.buurthub.help;

import java.util.EnumSet;
import java.util.Set;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.WireEnum;

/** The life of a request. */
public enum RequestState implements WireEnum {
    OPEN,
    AGREED,
    HELPED,
    WITHDRAWN,
    EXPIRED;

    /** @param urgent whether responders may help it without an offer */
    public boolean canBecome(RequestState next, boolean urgent) {
        return switch (this) {
            case OPEN -> next == HELPED ? urgent : next != OPEN;
            case AGREED -> Set.of(OPEN, HELPED, WITHDRAWN).contains(next);
            case EXPIRED -> next == OPEN;
            case HELPED, WITHDRAWN -> false;
        };
    }

    /** Whether it stands for so many more days when its asker says so. */
    boolean canBeRenewed() {
        return this == OPEN || this == EXPIRED;
    }

    /** Whether nothing more is expected of anybody. */
    public boolean ended() {
        return EnumSet.of(HELPED, WITHDRAWN, EXPIRED).contains(this);
    }

    /** @throws Problem.Conflict that says which state it is in */
    public void require(boolean possible) {
        if (!possible) throw new Problem.Conflict(this);
    }
}
