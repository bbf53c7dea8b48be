package nl.buurthub.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;

/** A device on a wall, as the server knows it. */
final class WallScreen {

    private final Neighbour asks;
    private final String pairing;
    private final String secret;
    final String code;

    private WallScreen(Neighbour asks) {
        this.asks = asks;
        var begun = asks.asks("POST", "/kiosk-pairings").must(201).body();
        this.pairing = begun.path("id").asText();
        this.secret = begun.path("secret").asText();
        this.code = begun.path("code").asText();
    }

    /** It shows its code. */
    static WallScreen waiting(TestHub hub) {
        return new WallScreen(hub.visitor());
    }

    static WallScreen paired(TestHub hub, Neighbour manager, String name) {
        var device = waiting(hub);
        device.pairedBy(manager, name).must(201);
        device.fetches().must(200);
        return device;
    }

    Neighbour.Answer pairedBy(Neighbour manager, String name) {
        return manager.asks("POST", "/hoods/noord/kiosks", Map.of("code", code, "name", name, "place", "Wijkcentrum"));
    }

    /** Its token, which it uses from then on. */
    Neighbour.Answer fetches() {
        var answer = asks.asks("POST", "/kiosk-pairings/" + pairing + "/token", Map.of("secret", secret));
        if (answer.status() == 200) asks.withToken(answer.body().path("token").asText());
        return answer;
    }

    String id() {
        return content().path("kiosk").asText();
    }

    JsonNode content() {
        return showing().must(200).body();
    }

    Neighbour.Answer showing() {
        return asks.asks("GET", "/kiosk/content");
    }

    List<String> titles() {
        var titles = new ArrayList<String>();
        content().path("items").forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    void beats() {
        beats(Duration.ofSeconds(3));
    }

    void beats(Duration contentAge) {
        var told = Map.of("version", "1", "width", 1920, "height", 1080, "contentAge", contentAge.toSeconds());
        asks.asks("POST", "/kiosk/heartbeat", told).must(204);
    }

    /** Asks for another token, and keeps the one it has. */
    String renews() {
        return asks.asks("POST", "/kiosk/token").must(200).body().path("token").asText();
    }

    Neighbour.Answer showingWith(String token) {
        var before = asks.token();
        try {
            return asks.withToken(token).asks("GET", "/kiosk/content");
        } finally {
            asks.withToken(Objects.requireNonNull(before));
        }
    }

    Neighbour.Answer asks(String method, String path, @Nullable Object body) {
        return asks.asks(method, path, body);
    }

    LiveClient listens(String... streams) {
        return asks.listens(streams);
    }
}
