package nl.buurthub.moderation;

import nl.buurthub.platform.base.WireEnum;

/** What about something looks like spam. */
public enum SpamSignal implements WireEnum {
    /** It links to somewhere, and a newcomer wrote it, or nobody may know who. */
    LINKS,
    /** The same was written before, and before that. */
    SAME,
    /** So much at once. */
    FAST
}
