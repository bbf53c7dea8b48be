package nl.buurthub.help.urgent;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Queries;

/** How soon urgent help comes. Such calls are few: they are read from the rows of a month, and every node tells the same. */
final class DispatchMeters {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration RECENT = Duration.ofDays(30);

    private final Queries db;
    private final Clock clock;
    private volatile DispatchSql.Timeliness known = new DispatchSql.Timeliness(0, 0, null, null, null, null);

    DispatchMeters(MeterRegistry meters, Queries db, Clock clock) {
        this.db = db;
        this.clock = clock;
        Gauge.builder("dispatch.recent", () -> known.calls())
                .description("urgent calls of the last 30 days, without drills")
                .register(meters);
        seconds(
                        "unanswered",
                        "how long nobody has been going to the open urgent call that waits longest",
                        () -> known.unanswered())
                .register(meters);
        var rang = "from the call to where it first rang, of the last 30 days";
        seconds("rang", rang, () -> known.rangMedian()).tag("quantile", "0.5").register(meters);
        seconds("rang", rang, () -> known.rangMost()).tag("quantile", "0.9").register(meters);
        var going = "from the call to the first who was going, of the last 30 days";
        seconds("going", going, () -> known.goingMedian())
                .tag("quantile", "0.5")
                .register(meters);
        seconds("going", going, () -> known.goingMost()).tag("quantile", "0.9").register(meters);
    }

    private static Gauge.Builder<Supplier<Number>> seconds(String name, String description, Supplier<Number> value) {
        return Gauge.builder("dispatch." + name, value).baseUnit("seconds").description(description);
    }

    PeriodicJob job() {
        return new PeriodicJob("measuring dispatches", () -> PAUSE, this::measure);
    }

    boolean measure() {
        known = DispatchSql.timeliness(db, clock.instant(), RECENT);
        return false;
    }
}
