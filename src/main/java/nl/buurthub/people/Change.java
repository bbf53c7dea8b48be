package nl.buurthub.people;

import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Words;
import org.jspecify.annotations.Nullable;

/** What a person wants changed about themselves; what is null stays. */
record Change(
        @Nullable String name,
        @Nullable String about,
        @Nullable Language language) {

    private static final int NAME = 60;
    private static final int ABOUT = 300;

    Change {
        if (name != null) name = Words.name(name, "/name", NAME);
        if (about != null) about = about.isBlank() ? "" : Words.text(about, "/about", ABOUT);
    }
}
