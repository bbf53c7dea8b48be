package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.StolenKey;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenTest {

    static final String STREAM = "hood/noord/residents";

    static MovableClock clock = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), clock);

    @Test
    void aTokenSignedByAnotherIsNotBelieved() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var token = token(hub.resident("abe"));
        refuses(StolenKey.signs(pair.getPrivate(), Json.write(head(token)), Json.write(claims(token))));
    }

    @Test
    void anUnsignedTokenIsNotBelieved() {
        var token = token(hub.resident("bea"));
        refuses(part(Json.read("{\"alg\":\"none\"}", ObjectNode.class)) + "." + part(claims(token)) + ".");
    }

    @Test
    void aTokenForSomethingElseIsNotBelieved() {
        var token = token(hub.resident("cor"));
        refuses(signed(head(token), claims(token).put("aud", "refresh")));
    }

    @Test
    void aTokenThatExpiredIsNotBelieved() {
        var token = token(hub.resident("dirk"));
        var past = clock.instant().minusSeconds(60).getEpochSecond();
        refuses(signed(head(token), claims(token).put("exp", past)));
    }

    @Test
    void theTestsOwnTokensAreBelievedOtherwise() {
        var token = token(hub.resident("els"));
        try (var client =
                hub.visitor().withToken(signed(head(token), claims(token))).listens(STREAM)) {
            assertThat(client.heard("ready")).hasSize(1);
        }
    }

    @Test
    void aTokenOfASessionThatEndedIsNotBelieved() {
        var fien = hub.resident("fien");
        fien.asks("DELETE", "/sessions").must(204);
        refuses(token(fien));
    }

    private static void refuses(String token) {
        try (var client = hub.visitor().withToken(token).listens(STREAM)) {
            client.hearsBye("token");
        }
    }

    @Test
    void aSocketClosesWhenItsTokenExpires() {
        try (var client = hub.resident("guus").listens(STREAM)) {
            clock.forward(Duration.ofMinutes(11));
            client.hearsBye("expired");
        }
    }

    @Test
    void aSocketWhoseTokenWasRenewedStaysOpen() {
        var hans = hub.visitor().signsIn("hans").joins(TestHub.NOORD);
        try (var client = hans.listens(STREAM);
                var forgetful = hans.listens(STREAM)) {
            clock.forward(Duration.ofMinutes(9));
            var fresh = hans.with("Cookie", Objects.requireNonNull(hans.cookie()))
                    .with("Origin", hub.site())
                    .asks("POST", "/sessions/refresh")
                    .must(200)
                    .body()
                    .path("accessToken")
                    .asText();
            client.says(Map.of("op", "token", "token", fresh));
            clock.forward(Duration.ofMinutes(2));
            forgetful.hearsBye("expired");
            hub.resident("ineke").places("Nog hier");
            client.hearsEvent("postCreated");
        }
    }

    @Test
    void aSocketDoesNotBecomeSomebodyElses() {
        renewedWith(hub.resident("jan"), hub.resident("kees"));
    }

    @Test
    void aSocketDoesNotBecomeAnotherSessions() {
        var lies = hub.resident("lies");
        clock.forward(Duration.ofSeconds(1));
        renewedWith(lies, hub.visitor().signsIn("lies"));
    }

    private static void renewedWith(Neighbour neighbour, Neighbour other) {
        try (LiveClient client = neighbour.listens(STREAM)) {
            client.says(Map.of("op", "token", "token", token(other)));
            client.hearsBye("token");
        }
    }

    private static String signed(ObjectNode head, ObjectNode claims) {
        return StolenKey.ofNodes().signs(Json.write(head), Json.write(claims));
    }

    private static String token(Neighbour neighbour) {
        return Objects.requireNonNull(neighbour.token());
    }

    private static ObjectNode head(String token) {
        return decoded(token.split("\\.", -1)[0]);
    }

    private static ObjectNode claims(String token) {
        return decoded(token.split("\\.", -1)[1]);
    }

    private static ObjectNode decoded(String part) {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), UTF_8), ObjectNode.class);
    }

    private static String part(JsonNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(json).getBytes(UTF_8));
    }
}
