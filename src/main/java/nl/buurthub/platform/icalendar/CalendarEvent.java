package nl.buurthub.platform.icalendar;

import java.time.Instant;

/**
 * What a calendar says there is to do, on one date.
 *
 * @param occurs with {@code uid} which of its dates it is, also when it is moved
 * @param allDay that it says on what day, or days, and not when
 */
public record CalendarEvent(
        String uid,
        Instant occurs,
        Instant starts,
        Instant ends,
        boolean allDay,
        String title,
        String details,
        String venue,
        boolean cancelled) {}
