package nl.buurthub.posts;

import java.util.List;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants on the square: words, photos or both. Without an audience it gets the hood's usual one.
 *
 * @param onBehalf whom a manager places it for, as neighbours know them
 */
public record NewPost(
        PostKind kind,
        String title,
        String text,
        @Nullable Audience audience,
        @Nullable Place place,
        List<PhotoOf> photos,
        @Nullable String onBehalf) {

    static final int NAME = 60;
    static final int TITLE = 120;
    static final int TEXT = 5000;

    public NewPost {
        kind = kind == null ? PostKind.MESSAGE : kind;
        title = title == null ? "" : TextInput.line(title, "/title", TITLE);
        onBehalf = onBehalf == null ? null : TextInput.name(onBehalf, "/onBehalf", NAME);
        photos = photos == null ? List.of() : List.copyOf(photos);
        text = photos.isEmpty() ? TextInput.text(text == null ? "" : text, "/text", TEXT) : perhaps(text);
    }

    /** With photos, words needn't be. */
    static String perhaps(@Nullable String text) {
        return text == null || text.isBlank() ? "" : TextInput.text(text, "/text", TEXT);
    }
}
