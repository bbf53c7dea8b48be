package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** What a responder said of being on duty. */
public enum DutyMode implements WireEnum {
    ON,
    OFF,
    /** By the weekly hours. */
    ROSTER
}
