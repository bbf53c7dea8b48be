package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.kiosk.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen shows; the contract's {@code ScreenContent}.
 *
 * @param at the server's time
 * @param items what comes round, in order
 * @param today what there is to do today, in order of start
 * @param lines what happened lately, the newest first
 * @param takeover fills the screen until it ends
 */
public record Content(
        UUID kiosk,
        Instant at,
        Hood hood,
        @Nullable Hours hours,
        List<Item> items,
        List<Item> today,
        List<Line> lines,
        @Nullable Takeover takeover) {

    /** The hood, its language, the zone of the clock on its wall, and a code that leads to its square. */
    public record Hood(
            String slug, String name, String language, String timeZone, Map<String, String> theme, Qr code) {}

    /** Something that happened. {@code helped}: two neighbours helped each other, and nobody is told with what. */
    public record Line(UUID id, String kind, boolean helped, String text) {
        static Line of(SourceLine line) {
            return new Line(line.id(), line.kind(), line.helped(), line.text());
        }
    }
}
