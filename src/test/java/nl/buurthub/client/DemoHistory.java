package nl.buurthub.client;

import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;

/** The six weeks of the demo, lived through once for all tests. */
final class DemoHistory {

    static final Map<String, String> DEMO = Map.of("demo.enabled", "true");

    private static final TestDatabase LIVED = live();

    private DemoHistory() {}

    /** A database of one's own with those weeks in it. */
    static TestDatabase copy() {
        return LIVED.copy();
    }

    private static TestDatabase live() {
        var database = TestDatabase.fresh();
        TestHub.on(database, DEMO, new MovableClock()).anotherNode().close();
        return database;
    }
}
