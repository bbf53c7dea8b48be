package nl.buurthub.signup;

import nl.buurthub.platform.base.WireEnum;

/** What became of a sign-up. */
public enum SignUpState implements WireEnum {
    /** Without an account and not confirmed yet: it counts for nothing. */
    ASKED,
    PLACED,
    WAITING,
    CANCELLED;

    public boolean counts() {
        return this == PLACED || this == WAITING;
    }
}
