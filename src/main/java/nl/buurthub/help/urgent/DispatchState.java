package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** How far a dispatch is. */
public enum DispatchState implements WireEnum {
    CALLING,
    /** Enough are going. */
    ANSWERED,
    /** All managers were called. */
    ESCALATED,
    CLOSED
}
