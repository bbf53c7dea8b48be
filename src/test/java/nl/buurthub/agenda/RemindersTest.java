package nl.buurthub.agenda;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a place is reminded, with two nodes that could both do it. */
class RemindersTest {

    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    Neighbour ana;
    Neighbour ben;

    @BeforeAll
    static void another() {
        hub.anotherNode();
    }

    @BeforeEach
    void fresh() {
        hub.run("delete from gathering");
        hub.run("delete from gathering_series");
        hub.run("delete from mail");
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    private JsonNode plans(Duration ahead, Map<String, ?> more) {
        var starts = CLOCK.instant().plus(ahead);
        var plan = new HashMap<String, Object>(Map.of(
                "starts", starts.toString(), "ends", starts.plusSeconds(3600).toString()));
        plan.putAll(more);
        return ana.plans("Samen", plan);
    }

    private void pass(Duration time) {
        CLOCK.forward(time);
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @Test
    void theDayBeforeWhoHasAPlaceIsRemindedOnce() {
        var gathering = plans(Duration.ofDays(3), Map.of("capacity", 1));
        ana.signsUp(gathering);
        ben.signsUp(gathering);
        var near = plans(Duration.ofHours(20), Map.of());
        ben.signsUp(near);
        pass(Duration.ofDays(2).plusMinutes(1));
        await().until(() ->
                hub.ask("select 1 from gathering_message where told = total").size() == 1);
        assertThat(hub.ask("select recipient from mail where template = 'gatheringReminder'"))
                .containsExactly("ana@example.org");
        assertThat(hub.ask("select id from gathering where reminder_due is not null"))
                .isEmpty();
    }

    @Test
    void whatIsMovedIsRemindedOfTheDayBeforeItsNewDate() {
        var gathering = plans(Duration.ofDays(3), Map.of());
        ben.signsUp(gathering);
        var later = CLOCK.instant().plus(Duration.ofDays(5));
        ana.asks(
                        "PATCH",
                        gatheringPath(gathering),
                        Map.of(
                                "starts",
                                later.toString(),
                                "ends",
                                later.plusSeconds(60 * 60).toString()))
                .must(200);
        assertThat(hub.ask("select 1 from gathering where reminder_due = starts - interval '24 hours'"))
                .hasSize(1);
    }
}
