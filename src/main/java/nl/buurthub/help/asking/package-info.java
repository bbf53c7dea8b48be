/**
 * What the asker does: asks, changes the words, says what became of it, also from a mail; and a manager who looks up who asked.
 */
@NullMarked
package nl.buurthub.help.asking;

import org.jspecify.annotations.NullMarked;
