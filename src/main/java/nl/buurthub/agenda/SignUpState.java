package nl.buurthub.agenda;

import nl.buurthub.platform.base.WireEnum;

/** What became of a sign-up. */
public enum SignUpState implements WireEnum {
    /** Without an account and not confirmed yet: it counts for nothing. */
    ASKED,
    PLACED,
    WAITING,
    CANCELLED;

    boolean counts() {
        return this == PLACED || this == WAITING;
    }
}
