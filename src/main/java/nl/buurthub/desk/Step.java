package nl.buurthub.desk;

import java.time.Instant;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Term;
import org.jspecify.annotations.Nullable;

/** Something that happened to a task; the contract's {@code Step}. {@code who}: absent for what happened by itself. */
public record Step(
        Kind step, @Nullable Author who, @Nullable Author target, String words, Instant at) {

    Step withoutName() {
        return new Step(step, null, null, words, at);
    }

    /** What happened. */
    public enum Kind implements Term {
        OPENED,
        AGAIN,
        CLAIMED,
        RELEASED,
        HANDED,
        SNOOZED,
        WOKEN,
        DONE,
        DECIDED,
        SETTLED
    }
}
