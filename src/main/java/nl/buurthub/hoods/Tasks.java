package nl.buurthub.hoods;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.db.Tx;
import org.jspecify.annotations.Nullable;

/** Puts before the managers of a hood what needs a person. */
public interface Tasks {

    /**
     * What needs one.
     *
     * @param subject what is to be judged, if anything
     * @param path the page where it is looked at, within the hood: {@code posts/…}
     * @param signals what about it looks like spam
     */
    record Need(
            TaskKind kind,
            @Nullable ContentType subject,
            UUID about,
            String title,
            String path,
            List<SpamSignal> signals) {

        public Need(TaskKind kind, @Nullable ContentType subject, UUID about, String title, String path) {
            this(kind, subject, about, title, path, List.of());
        }

        public Need(TaskKind kind, UUID about, String title, String path) {
            this(kind, null, about, title, path);
        }

        /** Somebody is to judge this. */
        public static Need of(TaskKind kind, ModeratedContent matter) {
            return new Need(kind, matter.subject(), matter.id(), matter.heading(), matter.path());
        }

        public Need because(List<SpamSignal> found) {
            return new Need(kind, subject, about, title, path, found);
        }
    }

    /** Opened again while it stands, it counts once more and stays one. */
    void open(Tx tx, String slug, Need need);

    /** It is called differently now, and so are its tasks. */
    void restate(Tx tx, String slug, UUID thing, String title);

    /** It needs nobody any more. Nothing happens where no such task stands. */
    void settle(Tx tx, String slug, TaskKind kind, UUID about);

    /** These things are gone: nothing is to be done about them, and none of their words stay on the desk. */
    void gone(Tx tx, String slug, Collection<UUID> things);

    /** What was gone is there again, and so is what was to be done about it. */
    void back(Tx tx, String slug, UUID thing, String title);
}
