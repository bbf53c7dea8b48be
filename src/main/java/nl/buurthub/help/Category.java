package nl.buurthub.help;

import nl.buurthub.platform.base.Term;

/** What kind of help is asked. */
public enum Category implements Term {
    TRANSPORT,
    SHOPPING,
    CHORES,
    REPAIRS,
    COMPANY,
    CARE,
    PETS,
    DIGITAL,
    PAPERWORK,
    OTHER
}
