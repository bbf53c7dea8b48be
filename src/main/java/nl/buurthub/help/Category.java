package nl.buurthub.help;

import nl.buurthub.platform.base.WireEnum;

/** What kind of help is asked. */
public enum Category implements WireEnum {
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
