/** Buurthub, the live village square of a neighbourhood. {@link nl.buurthub.Main} starts it, {@link nl.buurthub.Wiring} joins its parts. */
@NullMarked
package nl.buurthub;

import org.jspecify.annotations.NullMarked;
