package nl.buurthub.hoods;

import java.util.Collection;
import java.util.UUID;
import nl.buurthub.platform.db.Tx;

/** Puts before the managers of a hood what needs a person. */
public interface Tasks {

    /** What needs one. {@code path}: the page where it is looked at, within the hood: {@code posts/…}. */
    record Need(TaskKind kind, UUID about, String title, String path) {}

    /** Opened again while it stands, it counts once more and stays one. */
    void open(Tx tx, String slug, Need need);

    /** It needs nobody any more. Nothing happens where no such task stands. */
    void settle(Tx tx, String slug, TaskKind kind, UUID about);

    /** These things are gone: nothing is to be done about them, and none of their words stay on the desk. */
    void gone(Tx tx, String slug, Collection<UUID> things);
}
