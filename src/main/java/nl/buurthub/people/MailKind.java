package nl.buurthub.people;

import nl.buurthub.platform.base.WireEnum;

/** A kind of mail that one may not want. */
public enum MailKind implements WireEnum {
    HELP,
    AGENDA
}
