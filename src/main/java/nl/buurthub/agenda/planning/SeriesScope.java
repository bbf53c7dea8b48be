package nl.buurthub.agenda.planning;

import nl.buurthub.platform.base.WireEnum;

/** Which dates of a series are meant. */
public enum SeriesScope implements WireEnum {
    DATE,
    /** Also those that follow. */
    FOLLOWING
}
