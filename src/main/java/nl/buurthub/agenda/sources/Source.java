package nl.buurthub.agenda.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.platform.base.Audience;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's calendar that is taken over, as managers see it; the contract's {@code CalendarSource}.
 *
 * @param fetched when its server last answered as it should
 * @param passedOver what of it isn't in the agenda as it stands there
 * @param error why the last try came to nothing, in the reader's words
 */
record Source(
        UUID id,
        String name,
        String url,
        GatheringKind kind,
        Audience audience,
        Instant added,
        @Nullable Instant fetched,
        NotTaken passedOver,
        @Nullable String error) {

    /** @param count of all, of which these are the first */
    record NotTaken(int count, List<Told> first) {}

    /** @param why in the reader's words */
    record Told(String what, String why) {}
}
