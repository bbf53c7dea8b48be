package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.kiosk.source.Occasion;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.text.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * Something a screen shows; the contract's {@code ScreenItem}. There is no place in it for who wrote it, nor for where help
 * is needed.
 *
 * @param at when it was placed
 * @param code leads to its page
 */
public record Item(
        UUID id,
        String kind,
        String title,
        String text,
        Instant at,
        @Nullable PhotoView photo,
        @Nullable Occasion occasion,
        boolean pinned,
        Qr code) {

    /** @param hood where the pages of the hood are */
    static Item of(SourceItem item, String hood) {
        var words = item.title().isEmpty()
                ? Excerpt.of(item.text())
                : new Excerpt(item.title(), Shortened.line(item.text(), Excerpt.TEXT));
        return new Item(
                item.id(),
                item.kind(),
                words.title(),
                words.rest(),
                item.at(),
                item.photo(),
                item.occasion(),
                false,
                Qr.of(hood + "/" + item.path()));
    }

    Item pin() {
        return new Item(id, kind, title, text, at, photo, occasion, true, code);
    }
}
