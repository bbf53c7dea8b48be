package nl.buurthub.moderation;

import nl.buurthub.platform.base.WireEnum;

/** Why something isn't there, though who wrote it didn't remove it. */
public enum ModerationState implements WireEnum {
    /** Until a manager lets it through. */
    IN_REVIEW,
    HIDDEN,
    REMOVED
}
