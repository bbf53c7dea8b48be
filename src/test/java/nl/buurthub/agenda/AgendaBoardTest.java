package nl.buurthub.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What there is, as a list. */
class AgendaBoardTest {

    private static final String AGENDA = "/hoods/noord/gatherings";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour ana = hub.resident("ana");

    private static String id(JsonNode card) {
        return card.path("id").asText();
    }

    @Test
    void theListIsInOrderOfStartAndGoesOnWhereThePageBeforeEnded() {
        var lister = hub.resident("lister", TestHub.ZUID);
        for (var days : List.of(9, 3, 5, 3, 7))
            lister.asks("POST", "/hoods/zuid/gatherings", planned("Dag " + days, days))
                    .must(201);
        assertThat(lister.all("/hoods/zuid/gatherings?limit=2"))
                .extracting(card -> card.path("title").asText())
                .containsExactly("Dag 3", "Dag 3", "Dag 5", "Dag 7", "Dag 9");
        var until = Instant.now().plus(Duration.ofDays(4));
        var from = Instant.now().plus(Duration.ofDays(8));
        assertThat(titles(lister, "?until=" + until)).containsExactly("Dag 3", "Dag 3");
        assertThat(titles(lister, "?from=" + from)).containsExactly("Dag 9");
    }

    private static Map<String, Object> planned(String title, int days) {
        var starts = Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
        var plan = new HashMap<String, Object>(Neighbour.plan(title));
        plan.put("starts", starts.toString());
        plan.put("ends", starts.plus(Duration.ofHours(1)).toString());
        return plan;
    }

    private static List<String> titles(Neighbour who, String query) {
        var titles = new ArrayList<String>();
        who.asks("GET", "/hoods/zuid/gatherings" + query)
                .must(200)
                .body()
                .path("items")
                .forEach(card -> titles.add(card.path("title").asText()));
        return titles;
    }

    @Test
    void oneFindsWhatIsOfAKindOrAccessibleOrFree() {
        var walk = ana.plans("Wandelen", Map.of("kind", "walk", "accessible", true, "cost", "€ 2"));
        assertThat(found("kind=walk")).contains(id(walk));
        assertThat(found("kind=sport")).doesNotContain(id(walk));
        assertThat(found("accessible=true")).contains(id(walk));
        assertThat(found("free=true")).doesNotContain(id(walk));
    }

    private static List<String> found(String filter) {
        var ids = new ArrayList<String>();
        ana.asks("GET", AGENDA + "?limit=100&" + filter)
                .must(200)
                .body()
                .path("items")
                .forEach(card -> ids.add(id(card)));
        return ids;
    }
}
