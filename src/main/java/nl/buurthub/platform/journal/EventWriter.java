package nl.buurthub.platform.journal;

import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.db.Tx;

/** How an event gets onto a stream: {@link Journal#append} or {@link Journal#renew}. */
public interface EventWriter {
    void write(Tx tx, Stream stream, DomainEvent event);
}
