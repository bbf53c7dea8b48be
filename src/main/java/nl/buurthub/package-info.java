/**
 * Buurthub, the live village square of a neighbourhood. {@link nl.buurthub.Main} starts it, {@link nl.buurthub.Wiring} lists its features
 * and {@link nl.buurthub.Serving} serves them.
 */
@NullMarked
package nl.buurthub;

import org.jspecify.annotations.NullMarked;
