package nl.buurthub.moderation.decisions;

import nl.buurthub.platform.base.WireEnum;
import org.jspecify.annotations.Nullable;

/** What a manager can decide. */
public enum ModerationAction implements WireEnum {
    /** What was in review is placed. */
    APPROVE,
    HIDE,
    REMOVE,
    /** What was taken away is there again. */
    RESTORE,
    WARN,
    /** A warning is taken back. */
    RETRACT,
    SUSPEND,
    /** Who was suspended writes again. */
    LIFT,
    /** An appeal changes nothing. */
    UPHOLD;

    /** What undoes it, if anything does. */
    @Nullable
    ModerationAction reversed() {
        return switch (this) {
            case HIDE, REMOVE -> RESTORE;
            case WARN -> RETRACT;
            case SUSPEND -> LIFT;
            case APPROVE, RESTORE, RETRACT, LIFT, UPHOLD -> null;
        };
    }

    /** Whether something becomes of what was written, which has to be there then. */
    boolean isOfContent() {
        return switch (this) {
            case APPROVE, HIDE, REMOVE, RESTORE -> true;
            case WARN, RETRACT, SUSPEND, LIFT, UPHOLD -> false;
        };
    }

    /** Whether it says which rule somebody broke. */
    boolean needsRule() {
        return isAgainst() || this == UPHOLD;
    }

    /** Whether whom it concerns would rather not have had it, and may appeal. */
    boolean isAgainst() {
        return switch (this) {
            case HIDE, REMOVE, WARN, SUSPEND -> true;
            case APPROVE, RESTORE, RETRACT, LIFT, UPHOLD -> false;
        };
    }
}
