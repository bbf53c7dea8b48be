package nl.buurthub.kiosk.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where something is, and who can still come; the contract's {@code Occasion}.
 *
 * @param state whether it takes place, in the contract's word
 * @param signing how one signs up, likewise
 */
public record Occasion(
        Instant starts,
        Instant ends,
        String venue,
        String state,
        String signing,
        @Nullable Integer capacity,
        int taken) {}
