package nl.buurthub.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.signup.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A gathering that is locked until the transaction ends.
 *
 * @param slot its places, and all that signing up has to know of it
 * @param occurs the moment the rule of its series gave
 */
public record GatheringRow(
        Slot slot, @Nullable UUID series, @Nullable Instant occurs) {

    public UUID id() {
        return slot.id();
    }

    /** Its hood's. */
    public String slug() {
        return slot.hood();
    }

    /** Its hood's. */
    public ZoneId zone() {
        return slot.label().zone();
    }

    public @Nullable UUID organiser() {
        return slot.organiser();
    }

    public Instant starts() {
        return slot.starts();
    }

    public Stream stream() {
        return slot.stream();
    }

    /** What its photos belong to, and what managers know it by: all dates of a series are one. */
    public UUID pictured() {
        return series == null ? id() : series;
    }
}
