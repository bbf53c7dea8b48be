package nl.buurthub.posts;

import nl.buurthub.platform.base.Term;

/** What one can say of a post without words. */
public enum Reaction implements Term {
    THANKS,
    JOIN
}
