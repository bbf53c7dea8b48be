/**
 * What one sees of requests and offers: neighbours of each hood, the asker of their own, the helper of theirs.
 *
 * <p>With each list comes where the streams stood just before, so that a client goes on from there.
 */
@NullMarked
package nl.buurthub.help.board;

import org.jspecify.annotations.NullMarked;
