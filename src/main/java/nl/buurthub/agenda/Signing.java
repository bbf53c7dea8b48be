package nl.buurthub.agenda;

import nl.buurthub.platform.base.Term;

/** How one signs up. */
public enum Signing implements Term {
    /** One just comes. */
    NONE,
    ACCOUNT,
    /** Also without an account, by mail. */
    ANYONE
}
