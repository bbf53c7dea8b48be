package nl.buurthub.hoods;

import nl.buurthub.platform.base.Term;

/** Why something isn't there, though who wrote it didn't remove it. */
public enum Taken implements Term {
    /** Until a manager lets it through. */
    HELD,
    HIDDEN,
    REMOVED
}
