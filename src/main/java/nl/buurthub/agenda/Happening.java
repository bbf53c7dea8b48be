package nl.buurthub.agenda;

import java.time.Instant;

/**
 * What an organisation's calendar says there is to do, on one date.
 *
 * @param occurs with {@code uid} which of its dates it is, also when it is moved
 */
record Happening(
        String uid,
        Instant occurs,
        Instant starts,
        Instant ends,
        String title,
        String details,
        String venue,
        boolean cancelled) {}
