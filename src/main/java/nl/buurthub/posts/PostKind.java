package nl.buurthub.posts;

import nl.buurthub.platform.base.WireEnum;

/** What a post is. */
public enum PostKind implements WireEnum {
    MESSAGE,
    STORY,
    /** By the managers. */
    ANNOUNCEMENT
}
