package nl.buurthub.kiosk.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where something is, and who can still come; the contract's {@code Occasion}.
 *
 * @param allDay it is of a day, or days, and not of an hour: from midnight to midnight by the clock of the hood
 * @param state whether it takes place, in the contract's word
 * @param signing how one signs up, likewise
 */
public record Occasion(
        Instant starts,
        Instant ends,
        boolean allDay,
        String venue,
        String state,
        String signing,
        @Nullable Integer capacity,
        int taken,
        int waiting) {}
