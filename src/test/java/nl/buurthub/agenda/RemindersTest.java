package nl.buurthub.agenda;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import nl.buurthub.testing.PassingTime;
import org.junit.jupiter.api.Test;

/** Who has a place is reminded. */
class RemindersTest extends PassingTime {

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
        var later = clock.instant().plus(Duration.ofDays(5));
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
