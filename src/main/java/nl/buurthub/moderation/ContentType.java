package nl.buurthub.moderation;

import nl.buurthub.platform.base.WireEnum;

/** What managers decide about. */
public enum ContentType implements WireEnum {
    POST,
    COMMENT,
    HELP,
    GATHERING,
    PERSON
}
