package nl.buurthub.posts;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.RichText;
import org.jspecify.annotations.Nullable;

/** A post as everybody sees it who may; the contract's {@code PostCard}. {@code hood}: its slug. */
public record PostCard(
        UUID id,
        String hood,
        PostKind kind,
        String title,
        RichText rich,
        Audience audience,
        @Nullable Place place,
        Author author,
        Instant placed,
        @Nullable Instant edited,
        int comments,
        Reactions reactions) {

    /** How many said so. */
    public record Reactions(int thanks, int join) {}
}
