package nl.buurthub.client;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;

/** The six weeks of the demo, lived through once for all tests that begin on the same day. */
final class DemoHistory {

    static final Map<String, String> DEMO = Map.of("demo.enabled", "true");

    private static final Map<LocalDate, TestDatabase> LIVED = new HashMap<>();

    private DemoHistory() {}

    /** A database of one's own with those weeks in it, up to now by this clock. */
    static TestDatabase until(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return LIVED.computeIfAbsent(today, _ -> live(clock)).copy();
    }

    private static TestDatabase live(Clock clock) {
        var database = TestDatabase.fresh();
        TestHub.on(database, DEMO, clock).anotherNode().close();
        return database;
    }
}
