package nl.buurthub.people;

import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What a person wants changed about themselves; what is null stays. */
public record ProfileChange(
        @Nullable String name,
        @Nullable String about,
        @Nullable Language language) {

    private static final int NAME = 60;
    private static final int ABOUT = 300;

    public ProfileChange {
        if (name != null) name = TextInput.name(name, "/name", NAME);
        if (about != null) about = about.isBlank() ? "" : TextInput.text(about, "/about", ABOUT);
    }
}
