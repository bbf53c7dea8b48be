package nl.buurthub.kiosk;

import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What managers say of a screen. */
public record KioskSettings(
        String name, String place, @Nullable Hours hours) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 80;

    public KioskSettings {
        name = TextInput.name(name, "/name", LONGEST_NAME);
        place = TextInput.line(place, "/place", LONGEST_PLACE);
    }
}
