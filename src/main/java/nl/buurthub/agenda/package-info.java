/**
 * The agenda: gatherings, on one date or again and again.
 *
 * <p>Each date stands on its own: its places, its sign-ups, its cancellation. Who comes is looked after by
 * {@link nl.buurthub.signup}, to which a gathering is a slot ({@link nl.buurthub.agenda.GatheringSlots}). Into people's own
 * calendars it goes by {@link nl.buurthub.agenda.calendars.Calendars}; what organisations have in theirs is taken over by
 * {@link nl.buurthub.agenda.sources.Sources}; it is planned in {@code agenda.planning}, by the demo's
 * neighbours too, and what pages and screens show of it is in {@code agenda.board}. Managers moderate a series as one
 * ({@link nl.buurthub.agenda.GatheringModeration}). Events: {@link nl.buurthub.agenda.AgendaEvent}.
 */
@NullMarked
package nl.buurthub.agenda;

import org.jspecify.annotations.NullMarked;
