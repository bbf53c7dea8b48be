package nl.buurthub.platform.live;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.StreamHead;

/** A stream that sockets of this node hear, as the hub knows it. */
final class LiveStream {

    final String name;
    final Set<EventLoopSockets> loops = new LinkedHashSet<>();

    /** Every event up to this one was given to the loops. */
    long position;

    String epoch;

    /** Where it stood when the heads were last asked for. */
    long swept;

    boolean reading;

    /** Something came while reading. */
    boolean more;

    LiveStream(Cursor head) {
        this.name = head.stream();
        this.epoch = head.epoch();
        this.position = head.seq();
    }

    Cursor cursor() {
        return new Cursor(name, epoch, position);
    }

    /** Or one whose next event is no longer kept. */
    boolean isAnotherHistory(StreamHead head) {
        return !epoch.equals(head.epoch()) || head.head() < swept || head.trimmed() > position;
    }
}
