package nl.buurthub.agenda;

import nl.buurthub.platform.base.WireEnum;

/** Whether it takes place. */
public enum GatheringState implements WireEnum {
    PLANNED,
    /** For ever, unless the calendar that brought it says otherwise. */
    CANCELLED
}
