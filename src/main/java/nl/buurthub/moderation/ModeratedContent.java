package nl.buurthub.moderation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.text.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * What managers moderate, as it is now; the contract's {@code ModeratedContent}.
 *
 * @param id of a series of gatherings that of the series, whichever date was meant: its dates are moderated as one
 * @param author absent where managers may not know who, and of what nobody here wrote
 * @param photos that go with it; none of them is shown to others while it isn't there
 * @param path the page where it stands, within the hood
 * @param moderation absent while it is there
 * @param person whom it concerns, if anybody; shown to nobody
 */
public record ModeratedContent(
        ContentType contentType,
        UUID id,
        @Nullable Author author,
        String title,
        String text,
        List<PhotoView> photos,
        String path,
        @JsonIgnore Audience audience,
        @Nullable ModerationState moderation,
        @JsonIgnore @Nullable UUID person) {

    private static final int HEADING = 80;

    /** Of all that who judges it reads. */
    @JsonProperty
    public String edition() {
        return Edition.of(title, text, photos).tag();
    }

    /** Somebody hears what is decided about it. */
    @JsonProperty
    public boolean told() {
        return person != null;
    }

    /** Somebody wrote it, and who may not be told. */
    public boolean nameless() {
        return author == null && person != null;
    }

    public boolean concerns(UUID somebody) {
        return somebody.equals(person);
    }

    /** All that was written. */
    public String words() {
        return title + "\n" + text;
    }

    public ModeratedContent with(List<PhotoView> pictures) {
        return new ModeratedContent(contentType, id, author, title, text, pictures, path, audience, moderation, person);
    }

    /** What it is called on a line of its own. */
    public String heading() {
        return heading(title, text);
    }

    public static String heading(String title, String text) {
        return title.isEmpty() ? Shortened.line(text, HEADING) : title;
    }
}
