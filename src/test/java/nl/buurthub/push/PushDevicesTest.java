package nl.buurthub.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    /** As the server has it, or null. */
    private JsonNode device(Neighbour person) {
        var endpoint = box.subscription().get("endpoint");
        return person.asks("GET", "/me/push?endpoint=" + endpoint)
                .must(200)
                .body()
                .path("device");
    }

    @Test
    void aDeviceRingsForWhoeverHasItRingUntilThatSessionEndsOrOurKeyIsAnother() {
        assertThat(device(ben).isNull()).isTrue();
        subscribes();
        assertThat(device(ben).isNull()).isFalse();
        assertThat(device(hub.resident("eva")).isNull()).isTrue();
        hub.run("update session set ended = now() where person = '" + ben.id() + "'");
        var again = ben.signsInAgain();
        assertThat(device(again).isNull()).isTrue();
        again.asks("PUT", "/me/push", box.subscription()).must(204);
        assertThat(device(again).isNull()).isFalse();
        hub.run("delete from push_key");
        assertThat(device(again).isNull()).isTrue();
    }

    @Test
    void aBrowserRenewsWhatItHadAndNobodyElseDoes() {
        subscribes();
        var visitor = hub.visitor();
        var now = box.subscription(2);
        var guessed = Map.of(
                "endpoint",
                box.subscription().get("endpoint"),
                "keys",
                Map.of("p256dh", "x", "auth", "AAAAAAAAAAAAAAAAAAAAAA"));
        visitor.asks("POST", "/push/renewals", Map.of("before", guessed, "now", now))
                .must(404);
        visitor.asks("POST", "/push/renewals", Map.of("before", box.subscription(), "now", now))
                .must(204);
        assertThat(hub.ask("select endpoint from push_subscription")).containsExactly((String) now.get("endpoint"));
    }

    private void renews() {
        var renewal = Map.of("before", box.subscription(), "now", box.subscription(2));
        hub.visitor().asks("POST", "/push/renewals", renewal).must(204);
    }

    @Test
    void aRenewedDeviceTakesTheKeyOfOursThatItTook() {
        subscribes();
        hub.run("update push_subscription set key = 'before'");
        renews();
        assertThat(hub.ask("select key from push_subscription")).containsExactly("before");
    }

    @Test
    void aRenewedDeviceOfWhichAPageToldFirstIsThereOnce() {
        subscribes();
        var now = box.subscription(2);
        ben.asks("PUT", "/me/push", now).must(204);
        renews();
        assertThat(hub.ask("select endpoint from push_subscription")).containsExactly((String) now.get("endpoint"));
    }

    @Test
    void aDeviceIsTestedAndItIsKeptWhenItLastAnswered() {
        subscribes();
        var endpoint = Map.of("endpoint", box.subscription().get("endpoint"));
        hub.resident("eva").asks("POST", "/me/push/tests", endpoint).must(404);
        ben.asks("POST", "/me/push/tests", endpoint).must(204);
        ben.asks("POST", "/me/push/tests", endpoint).must(429);
        await().until(() -> box.came().size() == 1);
        var push = box.came().getFirst().push();
        assertThat(push.path("kind").asText()).isEqualTo("test");
        assertThat(device(ben).path("answered").isNull()).isTrue();
        var receipt = Map.of("token", push.path("token").asText());
        hub.visitor().asks("POST", "/push/test-receipts", receipt).must(204);
        assertThat(device(ben).path("answered").asText()).isNotEmpty();
        hub.visitor().asks("POST", "/push/test-receipts", receipt).must(404);
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
