package nl.buurthub.help.upkeep;

import static nl.buurthub.testing.Neighbour.helpPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who moves away asks nothing here any more, and helps nobody. */
class HelpResidentListenerTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @Test
    void whoLeavesAsksAndOffersNothingAnyMore() {
        var dora = hub.resident("dora");
        var theirs = dora.asksForHelp(Map.of("need", "Dozen dragen", "category", "chores", "anonymous", false));
        ben.offers(theirs, "Ik draag");
        var request = ana.asksForHelp("Hond uitlaten");
        var offer = dora.offers(request, "Ik loop");
        ana.decides(offer, "accepted").must(200);
        dora.asks("DELETE", "/hoods/noord/me/residency").must(204);
        ben.asks("GET", helpPath(theirs)).must(404);
        assertThat(state(request)).isEqualTo("open");
        dora.asks("GET", helpPath(request)).must(404);
        dora.asks("POST", helpPath(request) + "/offers", Map.of("text", "Toch")).must(404);
    }

    @Test
    void whoLeftHearsNothingNewOfWhatTheyOfferedTo() {
        var eva = hub.resident("eva");
        var request = ana.asksForHelp("Wie weet dit?");
        eva.offers(request, "Ik weet het");
        eva.asks("DELETE", "/hoods/noord/me/residency").must(204);
        ana.asks("PATCH", helpPath(request), Map.of("need", "Alleen voor buren"))
                .must(200);
        assertThat(hub.ask("select body from event where stream = 'person/" + eva.id() + "'"))
                .noneMatch(body -> body.contains("Alleen voor buren"));
    }

    private static String state(JsonNode request) {
        return ana.own(request).path("help").path("request").path("state").asText();
    }
}
