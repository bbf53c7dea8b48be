/**
 * The square: posts; what is said to them, in words and without, is in rooms of its own.
 *
 * <p>A post is public or for residents, and everything that happens to it goes to that one stream. A card is the same for
 * whoever may see it; what a person did themselves goes to their own stream. Removed by its author, it can be put back for
 * a while. Who is called differently is so over all their words, and only the streams with such words hear it. Words are
 * kept as written and shown as a tree ({@link nl.buurthub.platform.text.RichText}), never as HTML. Events: {@link nl.buurthub.posts.PostEvent}.
 */
@NullMarked
package nl.buurthub.posts;

import org.jspecify.annotations.NullMarked;
