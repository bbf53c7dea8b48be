/**
 * What a helper offers, what asker and helper write to each other, and what they decide.
 */
@NullMarked
package nl.buurthub.help.offers;

import org.jspecify.annotations.NullMarked;
