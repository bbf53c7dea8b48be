package nl.buurthub.kiosk;

import nl.buurthub.platform.base.WireEnum;

/** What a manager wants of an item on a screen. */
public enum Choice implements WireEnum {
    /** As it comes. */
    SHOWN,
    /** Every other time. */
    PINNED,
    /** Never. */
    EXCLUDED
}
