package nl.buurthub.platform.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the live stream costs and how it does. */
public final class LiveMeters {

    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final Counter events;
    private final Counter deliveries;
    private final Timer lag;

    public LiveMeters(MeterRegistry registry) {
        Gauge.builder("live.sockets", sockets, AtomicInteger::get)
                .description("open sockets")
                .register(registry);
        Gauge.builder("live.streams", streams, AtomicInteger::get)
                .description("streams that sockets here hear")
                .register(registry);
        events = Counter.builder("live.events")
                .description("events read from the journal")
                .register(registry);
        deliveries = Counter.builder("live.deliveries")
                .description("events written to sockets")
                .register(registry);
        lag = Timer.builder("live.lag")
                .description("from the hint to the last socket")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void opened() {
        sockets.incrementAndGet();
    }

    void closed() {
        sockets.decrementAndGet();
    }

    void streams(int now) {
        streams.set(now);
    }

    void delivered(long count) {
        deliveries.increment(count);
    }

    void gave(int count, long nanos) {
        events.increment(count);
        lag.record(Duration.ofNanos(nanos));
    }
}
