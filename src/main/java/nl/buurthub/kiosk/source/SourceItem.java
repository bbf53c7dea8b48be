package nl.buurthub.kiosk.source;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.photos.PhotoView;
import org.jspecify.annotations.Nullable;

/**
 * Something to show on a screen.
 *
 * @param kind the feature's word for it; kinds take turns
 * @param title may be empty: then the text's beginning is
 * @param text as long as it was written
 * @param at when it was placed
 * @param path of its page, below the hood's: {@code posts/<id>}
 */
public record SourceItem(
        UUID id,
        String kind,
        String title,
        String text,
        Instant at,
        @Nullable PhotoView photo,
        @Nullable Occasion occasion,
        String path) {}
