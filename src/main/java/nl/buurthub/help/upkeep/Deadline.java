package nl.buurthub.help.upkeep;

import nl.buurthub.platform.base.WireEnum;

/** What comes over a request by itself; of several at one moment, the first of these first. */
enum Deadline implements WireEnum {
    /** Nobody offered. */
    ALERT,
    /** It ends soon. */
    REMINDER,
    EXPIRY,
    /** Its asker left. */
    WITHDRAWAL,
    /** Its asker is told of the offers since the last mail. */
    MAIL
}
