/**
 * What comes over requests without a word of asker or helper: their deadlines, a resident who leaves or is called otherwise, managers
 * who take something away.
 */
@NullMarked
package nl.buurthub.help.upkeep;

import org.jspecify.annotations.NullMarked;
