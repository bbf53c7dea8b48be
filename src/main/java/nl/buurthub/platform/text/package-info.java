/**
 * Floor 0: what people write. Typed words tidied, and read as the little markup that somebody meant; mail addresses; files in
 * whatever charset; and where a text ends that is too long for its place.
 *
 * <p>Knows nothing of HTTP, SQL or sockets.
 */
@NullMarked
package nl.buurthub.platform.text;

import org.jspecify.annotations.NullMarked;
