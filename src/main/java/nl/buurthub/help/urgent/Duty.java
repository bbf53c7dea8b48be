package nl.buurthub.help.urgent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.base.WireEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a responder has said of being there.
 *
 * @param onDuty at the moment it was read
 * @param radius in metres
 * @param home whether the place where one lives is known
 * @param located when a position was last shared
 */
public record Duty(
        Mode duty,
        boolean onDuty,
        int radius,
        List<Hours> hours,
        boolean home,
        @Nullable Instant located) {

    /** What a responder said of being on duty. */
    public enum Mode implements WireEnum {
        ON,
        OFF,
        /** By the weekly hours. */
        ROSTER
    }

    /** On one day of the week, in the hood's time zone; {@code 24:00} ends a day. */
    public record Hours(int weekday, String starts, String ends) {

        boolean overlap(Hours other) {
            return weekday == other.weekday && starts.compareTo(other.ends) < 0 && other.starts.compareTo(ends) < 0;
        }
    }

    /** A responder as managers see one. */
    public record Line(UUID person, String name, Instant vetted, Mode duty, boolean onDuty) {}
}
