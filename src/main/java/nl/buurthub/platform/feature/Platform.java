package nl.buurthub.platform.feature;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Letterhead;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;

/**
 * What every feature stands on.
 *
 * @param hostNames where links lead
 */
public record Platform(
        Vertx vertx, Db db, Journal journal, Outbox outbox, MeterRegistry meters, HostNames hostNames, Clock clock) {

    /** @param letterhead of what goes out by mail */
    public static Platform of(
            Vertx vertx, Db db, Letterhead letterhead, MeterRegistry meters, HostNames hostNames, Clock clock) {
        var bus = vertx.eventBus();
        return new Platform(
                vertx, db, new Journal(bus, clock), new Outbox(bus, clock, letterhead), meters, hostNames, clock);
    }
}
