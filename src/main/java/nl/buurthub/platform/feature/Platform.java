package nl.buurthub.platform.feature;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;

/**
 * What every feature stands on.
 *
 * @param hostNames where links lead
 */
public record Platform(
        Vertx vertx, Db db, Journal journal, Outbox outbox, MeterRegistry meters, HostNames hostNames, Clock clock) {}
