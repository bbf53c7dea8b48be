package nl.buurthub.moderation;

import java.time.Instant;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.WireEnum;
import org.jspecify.annotations.Nullable;

/** Something that happened to a task; the contract's {@code Step}. {@code who}: absent for what happened by itself. */
public record TaskStep(
        Kind step, @Nullable Author who, @Nullable Author target, String words, Instant at) {

    public TaskStep withoutName() {
        return new TaskStep(step, null, null, words, at);
    }

    /** What happened. */
    public enum Kind implements WireEnum {
        OPENED,
        AGAIN,
        CLAIMED,
        RELEASED,
        HANDED,
        SNOOZED,
        WOKEN,
        /** Its author made other words of what it is about. */
        EDITED,
        /** Its author took away what it is about. */
        REMOVED,
        DONE,
        DECIDED,
        SETTLED
    }
}
