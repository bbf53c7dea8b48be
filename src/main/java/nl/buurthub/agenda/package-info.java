/**
 * The agenda: gatherings, on one date or again and again, and who comes.
 *
 * <p>Each date stands on its own: its places, its sign-ups, its cancellation. Whoever changes who comes locks the
 * gathering's row first ({@link nl.buurthub.agenda.Seats}), so nobody gets a place that is taken and the line is in the order
 * of commitment. A place that comes free goes to the first in the line whose party fits. Who signs up without an account
 * counts from the moment they use the link in their mail. Names of who comes are in no stream but the organiser's.
 * Into people's own calendars it goes by {@link nl.buurthub.agenda.calendars.Calendars}; what organisations have in theirs is taken over
 * by {@link nl.buurthub.agenda.sources.Sources}. Managers judge a series as one ({@link nl.buurthub.agenda.GatheringModeration}).
 * Events: {@link nl.buurthub.agenda.AgendaEvent}.
 */
@NullMarked
package nl.buurthub.agenda;

import org.jspecify.annotations.NullMarked;
