package nl.buurthub.help.urgent;


import nl.buurthub.platform.base.Term;

/** How far a dispatch is. */
public enum DispatchState implements Term {
    CALLING,
    /** Enough are going. */
    ANSWERED,
    /** All managers were called. */
    ESCALATED,
    CLOSED
}
