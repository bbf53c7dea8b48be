/**
 * Floor 0: the words every other package speaks. Who calls, who may see, where, what went wrong, what happened.
 *
 * <p>Knows nothing of HTTP, SQL or sockets.
 */
@NullMarked
package nl.buurthub.platform.base;

import org.jspecify.annotations.NullMarked;
