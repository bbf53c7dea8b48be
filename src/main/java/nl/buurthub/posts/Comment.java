package nl.buurthub.posts;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

/** A comment on a post, or a reply to one. Removed, it keeps its place for the replies, without author or words. */
public record Comment(
        UUID id,
        UUID post,
        @Nullable UUID parent,
        @Nullable Author author,
        RichText rich,
        Instant placed,
        @Nullable Instant edited,
        boolean removed) {

    /** Of what its author wrote. */
    public Edition edition() {
        return Edition.of(rich);
    }
}
