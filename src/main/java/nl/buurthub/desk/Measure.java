package nl.buurthub.desk;

import nl.buurthub.platform.base.Term;

/** What a manager can decide. */
public enum Measure implements Term {
    /** What was held is placed. */
    APPROVE,
    HIDE,
    REMOVE,
    /** What was taken away is there again. */
    RESTORE,
    WARN,
    SUSPEND,
    /** Who was suspended writes again. */
    LIFT,
    /** An appeal changes nothing. */
    UPHOLD
}
