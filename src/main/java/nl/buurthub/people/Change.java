package nl.buurthub.people;

import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/** What a person wants changed about themselves; what is null stays. */
record Change(
        @Nullable String name,
        @Nullable String about,
        @Nullable Language language) {

    Change {
        if (name != null) {
            name = name.replaceAll("\\s+", " ").strip();
            if (name.isEmpty()) throw new Problem.Invalid("/name", "blank");
        }
        if (about != null) about = about.strip();
    }
}
