package nl.buurthub.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.PushBox;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The devices on which somebody hears of what is urgent. */
class PushDevicesTest {

    @AutoClose
    final TestHub hub = TestHub.start(Map.of("push.anywhere", "true"), Clock.systemUTC());

    @AutoClose
    final PushBox box = new PushBox();

    final Neighbour ben = hub.resident("ben");

    private void subscribes() {
        ben.asks("PUT", "/me/push", box.subscription()).must(204);
    }

    @Test
    void theKeyIsTheSameForEveryNodeAndAfterAStart() {
        var key = key(ben);
        assertThat(key).hasSize(87);
        assertThat(key(ben.at(hub.anotherNode()))).isEqualTo(key);
    }

    private static String key(Neighbour person) {
        return person.asks("GET", "/me/push").must(200).body().path("key").asText();
    }

    @Test
    void aDeviceIsOfWhoSignedInThereLast() {
        subscribes();
        var eva = hub.resident("eva");
        eva.asks("PUT", "/me/push", box.subscription()).must(204);
        var endpoint = (String) box.subscription().get("endpoint");
        ben.asks("DELETE", "/me/push?endpoint=" + endpoint).must(204);
        assertThat(hub.ask("select person from push_subscription"))
                .containsExactly(eva.id().toString());
        eva.asks("DELETE", "/me/push?endpoint=" + endpoint).must(204);
        assertThat(hub.ask("select person from push_subscription")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://push.example.org/1", "https://a:b@push.example.org/1", "https:///1", "geen adres"})
    void whatIsNoEndpointIsRefused(String endpoint) {
        ben.asks(
                        "PUT",
                        "/me/push",
                        Map.of("endpoint", endpoint, "keys", box.subscription().get("keys")))
                .must(400);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        JsonNode answer = ben.asks(
                        "PUT",
                        "/me/push",
                        Map.of("endpoint", "https://push.example.org/1", "keys", Map.of("p256dh", "x", "auth", "y")))
                .must(400)
                .body();
        assertThat(answer.path("errors").path(0).path("pointer").asText()).isEqualTo("/keys");
    }
}
