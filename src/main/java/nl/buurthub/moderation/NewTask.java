package nl.buurthub.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task before it is in the queue.
 *
 * @param contentType what is to be moderated, if anything
 * @param path the page where it is looked at, within the hood: {@code posts/…}
 * @param signals what about it looks like spam
 * @param content the same, as managers are told of it
 */
public record NewTask(
        TaskKind kind,
        @Nullable ContentType contentType,
        UUID about,
        String title,
        String path,
        List<SpamSignal> signals,
        @Nullable ModeratedContent content) {

    public NewTask(TaskKind kind, @Nullable ContentType contentType, UUID about, String title, String path) {
        this(kind, contentType, about, title, path, List.of(), null);
    }

    public NewTask(TaskKind kind, UUID about, String title, String path) {
        this(kind, null, about, title, path);
    }

    /** Somebody is to moderate this. */
    public static NewTask of(TaskKind kind, ModeratedContent content) {
        return new NewTask(
                kind, content.contentType(), content.id(), content.heading(), content.path(), List.of(), content);
    }

    public NewTask because(List<SpamSignal> found) {
        return new NewTask(kind, contentType, about, title, path, found, content);
    }
}
