package nl.buurthub.kiosk;

import nl.buurthub.platform.base.Words;
import org.jspecify.annotations.Nullable;

/** What managers say of a screen. */
public record Settings(String name, String place, @Nullable Hours hours) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;

    public Settings {
        name = Words.name(name, "/name", LONGEST_NAME);
        place = Words.line(place, "/place", LONGEST_PLACE);
    }
}
