package nl.buurthub.agenda;

import nl.buurthub.platform.base.Term;

/** Whether it takes place. */
public enum GatheringState implements Term {
    PLANNED,
    /** For ever, unless the calendar that brought it says otherwise. */
    CANCELLED
}
