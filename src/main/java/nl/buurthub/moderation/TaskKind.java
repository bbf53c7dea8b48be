package nl.buurthub.moderation;

import nl.buurthub.platform.base.WireEnum;

/** Why something needs a manager. */
public enum TaskKind implements WireEnum {
    /** Help within the hour that nobody is going to. */
    URGENT,
    /** Somebody said that something is wrong with it. */
    REPORT,
    /** What a new resident wrote first, held until a manager lets it through. */
    FIRST_POST,
    /** Help that nobody offered. */
    NO_OFFER,
    /** A resident whom no mail reaches. */
    MAIL,
    /** A screen that went silent. */
    KIOSK,
    /** It looks like spam. */
    SPAM,
    /** Somebody doesn't agree with a decision. */
    APPEAL
}
