package nl.buurthub.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A post as everybody sees it who may; the contract's {@code PostCard}.
 *
 * @param hood its slug
 * @param onBehalf whom it was placed for, by a manager
 * @param moderation why only its author sees it, if that is so
 */
public record PostCard(
        UUID id,
        String hood,
        PostKind kind,
        String title,
        RichText rich,
        Audience audience,
        @Nullable Place place,
        Author author,
        @Nullable String onBehalf,
        Instant placed,
        @Nullable Instant edited,
        int comments,
        ReactionCounts reactions,
        List<PhotoView> photos,
        @Nullable ModerationState moderation) {

    /** Of what its author wrote. */
    Edition edition() {
        return Edition.of(title, rich, place, photos);
    }

    /** The film it links to. */
    @JsonProperty
    public @Nullable Video video() {
        return Video.in(rich);
    }

    PostCard with(List<PhotoView> photos) {
        return new PostCard(
                id,
                hood,
                kind,
                title,
                rich,
                audience,
                place,
                author,
                onBehalf,
                placed,
                edited,
                comments,
                reactions,
                photos,
                moderation);
    }

    /** There is nothing to read nor to see. */
    boolean isEmpty() {
        return rich.nodes().isEmpty() && photos.isEmpty();
    }

    /** How many said so; the contract's {@code Reactions}. */
    public record ReactionCounts(int thanks, int join) {}
}
