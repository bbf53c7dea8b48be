package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** How somebody is reached, in the order in which it is tried. */
public enum Channel implements WireEnum {
    LIVE,
    PUSH,
    MAIL
}
