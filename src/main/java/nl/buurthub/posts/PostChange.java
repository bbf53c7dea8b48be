package nl.buurthub.posts;

import com.fasterxml.jackson.annotation.JsonSetter;
import java.util.List;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What an author changes of a post: only what is named. A place of {@code null} takes the place away. */
public final class PostChange {

    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Place place;
    private boolean placeNamed;
    private @Nullable List<PhotoOf> photos;

    @JsonSetter
    void setTitle(String title) {
        this.title = TextInput.line(title, "/title", NewPost.TITLE);
    }

    @JsonSetter
    void setText(String text) {
        this.text = NewPost.perhaps(text);
    }

    @JsonSetter
    void setPlace(@Nullable Place place) {
        this.place = place;
        this.placeNamed = true;
    }

    @JsonSetter
    void setPhotos(List<PhotoOf> photos) {
        this.photos = List.copyOf(photos);
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

    @Nullable
    List<PhotoOf> photos() {
        return photos;
    }

    boolean placeNamed() {
        return placeNamed;
    }
}
