package nl.buurthub.posts;

import com.fasterxml.jackson.annotation.JsonSetter;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Words;
import org.jspecify.annotations.Nullable;

/** What an author changes of a post: only what is named. A place of {@code null} takes the place away. */
public final class PostChange {

    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Place place;
    private boolean placeNamed;

    @JsonSetter
    void setTitle(String title) {
        this.title = Words.line(title, "/title", NewPost.TITLE);
    }

    @JsonSetter
    void setText(String text) {
        this.text = Words.text(text, "/text", NewPost.TEXT);
    }

    @JsonSetter
    void setPlace(@Nullable Place place) {
        this.place = place;
        this.placeNamed = true;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Place place() {
        return place;
    }

    boolean placeNamed() {
        return placeNamed;
    }
}
