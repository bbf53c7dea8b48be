package nl.buurthub.posts;

import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Words;
import org.jspecify.annotations.Nullable;

/** What somebody wants on the square. Without an audience it gets the hood's usual one. */
public record NewPost(
        PostKind kind,
        String title,
        String text,
        @Nullable Audience audience,
        @Nullable Place place) {

    static final int TITLE = 120;
    static final int TEXT = 5000;

    public NewPost {
        kind = kind == null ? PostKind.MESSAGE : kind;
        title = title == null ? "" : Words.line(title, "/title", TITLE);
        text = Words.text(text, "/text", TEXT);
    }
}
