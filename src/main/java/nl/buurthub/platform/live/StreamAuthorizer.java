package nl.buurthub.platform.live;

import java.util.Collection;
import java.util.Set;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Stream;

/** Says which streams of its own a caller may hear. Asked on a virtual thread. */
public interface StreamAuthorizer {

    /** @return those of the streams that are there and that the caller may hear */
    Set<Stream> admits(Queries db, Caller caller, Collection<Stream> streams);
}
