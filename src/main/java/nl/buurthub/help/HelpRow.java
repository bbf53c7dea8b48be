package nl.buurthub.help;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.hoods.HoodSettings;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/** A request that this transaction locked, without who asked. */
public record HelpRow(
        UUID id,
        String slug,
        HoodSettings settings,
        String need,
        Audience audience,
        boolean anonymous,
        boolean urgent,
        RequestState state,
        @Nullable ModerationState moderation,
        @Nullable Instant mailed,
        @Nullable Instant mailDue) {

    /** @throws Problem.Conflict for what managers took away: nothing happens to it until they give it back */
    public void requireThere() {
        if (moderation != null) throw new Problem.Conflict("takenAway");
    }

    public Stream stream() {
        return Stream.of(slug, audience);
    }
}
