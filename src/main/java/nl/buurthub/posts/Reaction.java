package nl.buurthub.posts;

import nl.buurthub.platform.base.WireEnum;

/** What one can say of a post without words. */
public enum Reaction implements WireEnum {
    THANKS,
    JOIN
}
