package nl.buurthub.people;

import nl.buurthub.platform.base.Term;

/** A kind of mail that one may not want. */
public enum MailKind implements Term {
    HELP,
    AGENDA
}
