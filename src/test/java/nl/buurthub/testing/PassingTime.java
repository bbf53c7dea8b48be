package nl.buurthub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What becomes of gatherings by themselves as time passes, with two nodes that could both do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PassingTime {

    protected final MovableClock clock = new MovableClock();

    @AutoClose
    protected final TestHub hub = TestHub.start(Map.of(), clock);

    protected Neighbour ana;
    protected Neighbour ben;

    @BeforeAll
    void another() {
        hub.anotherNode();
    }

    @BeforeEach
    void fresh() {
        hub.run("delete from gathering");
        hub.run("delete from gathering_series");
        hub.run("delete from mail");
        signIn();
    }

    private void signIn() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    /** An hour of ana's, so far ahead. */
    protected JsonNode plans(Duration ahead, Map<String, ?> more) {
        var starts = clock.instant().plus(ahead);
        var plan = new HashMap<String, Object>(Map.of(
                "starts", starts.toString(), "ends", starts.plusSeconds(3600).toString()));
        plan.putAll(more);
        return ana.plans("Samen", plan);
    }

    /** What they signed in with is no longer valid by then. */
    protected void pass(Duration time) {
        clock.forward(time);
        signIn();
    }
}
