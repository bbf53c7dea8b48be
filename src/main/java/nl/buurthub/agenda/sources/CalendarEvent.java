package nl.buurthub.agenda.sources;

import java.time.Instant;

/**
 * What an organisation's calendar says there is to do, on one date.
 *
 * @param occurs with {@code uid} which of its dates it is, also when it is moved
 * @param allDay that it says on what day, or days, and not when
 */
record CalendarEvent(
        String uid,
        Instant occurs,
        Instant starts,
        Instant ends,
        boolean allDay,
        String title,
        String details,
        String venue,
        boolean cancelled) {}
