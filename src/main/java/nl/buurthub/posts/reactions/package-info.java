/** What neighbours say of a post without words. */
@NullMarked
package nl.buurthub.posts.reactions;

import org.jspecify.annotations.NullMarked;
