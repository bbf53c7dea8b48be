package nl.buurthub.agenda;

import nl.buurthub.platform.base.Term;

/** Which dates of a series are meant. */
public enum Scope implements Term {
    DATE,
    /** Also those that follow. */
    FOLLOWING
}
