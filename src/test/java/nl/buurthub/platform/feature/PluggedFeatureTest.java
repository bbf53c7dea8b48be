package nl.buurthub.platform.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.buurthub.testing.LiveContract;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature that the hub has never heard of is everywhere once it is in the list. */
class PluggedFeatureTest {

    private static final String SIGHTINGS = "/hoods/noord/sightings";

    @AutoClose
    static TestHub hub;

    @BeforeAll
    static void plug(@TempDir Path directory) throws IOException {
        hub = PluggedHub.start(directory);
    }

    @Test
    void itIsInTheApiAndItsContract() {
        var seen = sees(hub.resident("ana"), "Ijsvogel");
        assertThat(hub.visitor().asks("GET", SIGHTINGS).must(200).body().path("items"))
                .contains(seen);
        assertThat(hub.visitor()
                        .sends("GET", "/api/openapi.json", null)
                        .must(200)
                        .response()
                        .body())
                .contains("placeSighting", "sightingPlaced");
    }

    @Test
    void itsEventsAreHeard() {
        try (var line = hub.visitor().listens("hood/noord/public")) {
            var seen = sees(hub.resident("bo"), "Merel");
            var event = line.hearsEvent("sightingPlaced");
            assertThat(event.path("body").path("sighting")).isEqualTo(seen);
            LiveContract.of(hub).check(event);
        }
    }

    @Test
    void whatIsReportedIsATaskAtTheDeskAndIsTakenAway() {
        var seen = sees(hub.resident("cor"), "Koop mijn vogels");
        hub.resident("dan").reports("sighting", withHood(seen), "fraud").must(204);
        var mo = hub.manager("mo");
        var task = mo.asks("GET", "/hoods/noord/desk").must(200).body().at("/tasks/0");
        assertThat(task.path("contentType").asText()).isEqualTo("sighting");
        assertThat(task.path("title").asText()).isEqualTo("Koop mijn vogels");

        var decision = Map.of(
                "contentType",
                "sighting",
                "about",
                seen.path("id").asText(),
                "action",
                "hide",
                "rule",
                "Geen reclame",
                "task",
                task.path("id").asText(),
                "edition",
                task.path("edition").asText());
        mo.asks("POST", "/hoods/noord/decisions", decision).must(201);
        assertThat(hub.visitor().asks("GET", SIGHTINGS).must(200).body().path("items"))
                .doesNotContain(seen);
    }

    @Test
    void screensShowIt() {
        var seen = sees(hub.resident("eva"), "Reiger");
        var mo = hub.manager("moniek");
        var screen = hub.visitor();
        var begun = screen.asks("POST", "/kiosk-pairings").must(201).body();
        mo.asks("POST", "/hoods/noord/kiosks", Map.of("code", begun.path("code").asText(), "name", "Hal", "place", ""))
                .must(201);
        var token = screen.asks(
                        "POST",
                        "/kiosk-pairings/" + begun.path("id").asText() + "/token",
                        Map.of("secret", begun.path("secret").asText()))
                .must(200)
                .body()
                .path("token")
                .asText();
        assertThat(screen.withToken(token)
                        .asks("GET", "/kiosk/content")
                        .must(200)
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(seen.path("id").asText());
    }

    @Test
    void itsPagesArePages() {
        assertThat(hub.visitor().sends("GET", "/b/noord/sightings", null).status())
                .isEqualTo(200);
        assertThat(hub.visitor().sends("GET", "/b/noord/nothing", null).status())
                .isEqualTo(404);
    }

    private static JsonNode sees(Neighbour who, String bird) {
        return who.asks("POST", SIGHTINGS, Map.of("bird", bird)).must(201).body();
    }

    private static JsonNode withHood(JsonNode seen) {
        return ((ObjectNode) seen.deepCopy()).put("hood", "noord");
    }
}
