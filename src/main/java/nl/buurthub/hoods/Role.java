package nl.buurthub.hoods;

import nl.buurthub.platform.base.WireEnum;

/** What somebody is in a hood. */
public enum Role implements WireEnum {
    RESIDENT,
    /** A trained resident who runs the hood. */
    MANAGER
}
