package nl.buurthub.photos;

import java.util.UUID;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** A photo that goes with something, and what is on it for who doesn't see it. */
public record PhotoOf(UUID id, @Nullable String alt) {

    private static final int ALT = 300;

    public PhotoOf {
        alt = alt == null ? "" : TextInput.line(alt, "/photos", ALT);
    }
}
