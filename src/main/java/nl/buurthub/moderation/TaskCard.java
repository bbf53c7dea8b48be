package nl.buurthub.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What needs a manager, on one line; the contract's {@code TaskCard}.
 *
 * @param contentType what is to be moderated, if anything
 * @param edition of what is to be moderated, as it is now; absent where that isn't known
 * @param path the page where it is looked at, within the hood
 * @param times how often it was told
 * @param signals what about it looks like spam
 * @param assignee who does it
 * @param snoozed until when nobody needs to
 */
public record TaskCard(
        UUID id,
        TaskKind kind,
        @Nullable ContentType contentType,
        UUID about,
        String title,
        @Nullable String edition,
        String path,
        int times,
        List<SpamSignal> signals,
        Instant opened,
        @Nullable Author assignee,
        @Nullable Instant snoozed) {

    /** @throws Problem.Conflict if it is another's than this manager's, or anybody's for null; with who has it */
    public void requireAssignee(@Nullable UUID manager) {
        if (Objects.equals(assignee == null ? null : assignee.id(), manager)) return;
        if (assignee == null) throw new Problem.Conflict("taskReleased");
        throw new Problem.Conflict("taskAssigned", assignee.name());
    }
}
