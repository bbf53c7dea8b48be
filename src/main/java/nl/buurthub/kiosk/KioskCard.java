package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A screen as managers see it; the contract's {@code Kiosk}.
 *
 * @param hours always on without
 * @param heard when it last told of itself
 * @param silent for too long, while it should be on
 * @param stale what it shows was two hours old when it was heard
 * @param version of the program it runs; nothing before it first told
 * @param contentAge seconds since what it shows was fetched, when it was heard
 */
public record KioskCard(
        UUID id,
        String name,
        String place,
        @Nullable Hours hours,
        Instant paired,
        Instant heard,
        boolean silent,
        boolean stale,
        String version,
        int width,
        int height,
        int contentAge) {

    /** Of what managers set. */
    Edition edition() {
        return Edition.of(name, place, hours);
    }
}
