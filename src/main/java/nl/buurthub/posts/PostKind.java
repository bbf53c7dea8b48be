package nl.buurthub.posts;

import nl.buurthub.platform.base.Term;

/** What a post is. */
public enum PostKind implements Term {
    MESSAGE,
    STORY,
    /** By the managers. */
    ANNOUNCEMENT
}
