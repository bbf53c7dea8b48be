package nl.buurthub.hoods;

import nl.buurthub.platform.base.Term;

/** What somebody is in a hood. */
public enum Role implements Term {
    RESIDENT,
    /** A trained resident who runs the hood. */
    MANAGER
}
