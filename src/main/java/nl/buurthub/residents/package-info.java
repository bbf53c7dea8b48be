/**
 * Who lives in a hood: coming, showing where one lives, leaving, being sent away; as those see it who run the hood.
 *
 * <p>A resident's address stays with the managers; others see the street at most, and no stream carries it. Who leaves or
 * is removed hears nothing more of what is for residents, on any connection; what they did there is ended by
 * {@link nl.buurthub.residents.ResidentListener}s. Events: {@link nl.buurthub.residents.ResidentEvent}.
 */
@NullMarked
package nl.buurthub.residents;

import org.jspecify.annotations.NullMarked;
