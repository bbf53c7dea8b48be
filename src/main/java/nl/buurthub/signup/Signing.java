package nl.buurthub.signup;

import nl.buurthub.platform.base.WireEnum;

/** How one signs up. */
public enum Signing implements WireEnum {
    /** One just comes. */
    NONE,
    ACCOUNT,
    /** Also without an account, by mail. */
    ANYONE
}
