/**
 * Hoods, the city above them, and who lives there.
 *
 * <p>A hood has a slug that never changes. A resident's address stays with the managers; others see the street at most, and
 * no stream carries it. Who leaves or is removed hears nothing more of what is for residents, on any connection.
 * Events: {@link nl.buurthub.hoods.ResidentEvent}.
 */
@NullMarked
package nl.buurthub.hoods;

import org.jspecify.annotations.NullMarked;
