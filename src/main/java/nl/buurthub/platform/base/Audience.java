package nl.buurthub.platform.base;

/** Who may see a thing. */
public enum Audience implements WireEnum {
    /** Anyone, kiosks too. */
    PUBLIC,
    /** Who has an account in the hood. */
    RESIDENTS
}
