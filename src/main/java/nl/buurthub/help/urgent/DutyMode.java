package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.Term;

/** What a responder said of being on duty. */
public enum DutyMode implements Term {
    ON,
    OFF,
    /** By the weekly hours. */
    ROSTER
}
