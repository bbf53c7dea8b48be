package nl.buurthub.platform.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToIntFunction;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.mail.MailSql.Counts;

/** How mail does: of what is in the table now and then, and of what this node sends. */
public final class MailMeters {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Db db;
    private final Clock clock;
    private final Counter sent;
    private volatile Counts known = Counts.NONE;

    public MailMeters(MeterRegistry registry, Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
        gauge(registry, "waiting", Counts::waiting);
        gauge(registry, "refused", Counts::refused);
        gauge(registry, "sending", Counts::sending);
        gauge(registry, "failed", Counts::failed);
        gauge(registry, "unsure", Counts::unsure);
        Gauge.builder("outbox.lag", this, meters -> meters.known.lag())
                .baseUnit("seconds")
                .description("how long ago the oldest mail was placed that could go and didn't")
                .register(registry);
        sent = Counter.builder("mail.sent")
                .description("mails that the mail server took from this node")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String state, ToIntFunction<Counts> count) {
        Gauge.builder("mail", this, meters -> count.applyAsInt(meters.known))
                .tag("state", state)
                .description("mails that didn't go, or didn't yet; refused ones wait to be tried again")
                .register(registry);
    }

    public PeriodicJob job() {
        return new PeriodicJob("counting mail", () -> PAUSE, this::count);
    }

    boolean count() {
        known = MailSql.counts(db, clock.instant());
        return false;
    }

    void sent() {
        sent.increment();
    }
}
