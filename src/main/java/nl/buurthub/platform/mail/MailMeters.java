package nl.buurthub.platform.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;

/** How mail does: of what is in the table now and then, and of what this node sends. */
public final class MailMeters {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Db db;
    private final Clock clock;
    private final AtomicInteger waiting;
    private final AtomicInteger refused;
    private final AtomicInteger sending;
    private final AtomicInteger failed;
    private final AtomicInteger unsure;
    private final AtomicLong lag = new AtomicLong();
    private final Counter sent;

    public MailMeters(MeterRegistry registry, Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
        waiting = gauge(registry, "waiting");
        refused = gauge(registry, "refused");
        sending = gauge(registry, "sending");
        failed = gauge(registry, "failed");
        unsure = gauge(registry, "unsure");
        Gauge.builder("outbox.lag", lag, AtomicLong::get)
                .baseUnit("seconds")
                .description("how long ago the oldest mail was placed that could go and didn't")
                .register(registry);
        sent = Counter.builder("mail.sent")
                .description("mails that the mail server took from this node")
                .register(registry);
    }

    private static AtomicInteger gauge(MeterRegistry registry, String state) {
        var count = new AtomicInteger();
        Gauge.builder("mail", count, AtomicInteger::get)
                .tag("state", state)
                .description("mails that didn't go, or didn't yet; refused ones wait to be tried again")
                .register(registry);
        return count;
    }

    public PeriodicJob job() {
        return new PeriodicJob("counting mail", () -> PAUSE, this::count);
    }

    boolean count() {
        var counts = MailSql.counts(db);
        waiting.set(counts.waiting());
        refused.set(counts.refused());
        sending.set(counts.sending());
        failed.set(counts.failed());
        unsure.set(counts.unsure());
        var now = clock.instant();
        lag.set(Duration.between(counts.oldest().orElse(now), now).toSeconds());
        return false;
    }

    void sent() {
        sent.increment();
    }
}
