package nl.buurthub.agenda;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.WireEnum;

/** What everybody who comes is told, and how many were by now; the contract's {@code GatheringMessage}. */
public record AttendeeMessage(UUID id, Kind kind, String words, Instant placed, int total, int told) {

    /** What it is about. */
    public enum Kind implements WireEnum {
        /** What the organiser has to say. */
        WORDS,
        CHANGED,
        CANCELLED,
        /** It isn't off after all. */
        BACK,
        REMINDER
    }
}
