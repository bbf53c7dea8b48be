package nl.buurthub.platform.feature;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;

/**
 * What every feature stands on.
 *
 * @param site where links lead that no request asked for: scheme and authority
 */
public record Platform(
        Vertx vertx, Db db, Journal journal, Outbox outbox, MeterRegistry meters, String site, Clock clock) {}
