package nl.buurthub.photos;

import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import org.jspecify.annotations.Nullable;

/** A thing that photos go with, and who sees it: they are seen by nobody else. */
public record PhotoSubject(UUID id, UUID hood, Audience audience) {

    @Nullable
    UUID residentsOf() {
        return switch (audience) {
            case PUBLIC -> null;
            case RESIDENTS -> hood;
        };
    }
}
