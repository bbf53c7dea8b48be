package nl.buurthub.hoods;

import nl.buurthub.platform.base.Term;

/** What managers decide about. */
public enum Subject implements Term {
    POST,
    COMMENT,
    HELP,
    GATHERING,
    PERSON
}
