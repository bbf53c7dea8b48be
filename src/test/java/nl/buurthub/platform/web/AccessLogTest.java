package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}|:\\w+");

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;

    @BeforeAll
    static void begin() {
        Configurator.setLevel("access", Level.INFO);
        ana = hub.resident("ana");
    }

    @AfterAll
    static void end() {
        Configurator.setLevel("access", Level.OFF);
    }

    @Test
    void aLineSaysWhatWasAskedAndHowItWent() {
        try (var log = LogLines.text()) {
            var answer = ana.asks("GET", "/hoods/noord/posts?limit=3").must(200);
            await().until(() -> log.toString().contains(id(answer)));
            assertThat(log.toString())
                    .containsPattern(
                            "(?m)^INFO access GET /api/v1/hoods/\\{slug}/posts 200 \\d+ B \\d+ ms " + id(answer) + "$");
        }
    }

    private static String id(Neighbour.Answer answer) {
        return answer.response().headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void asJsonEachPartIsAFieldOfItsOwn() {
        try (var log = LogLines.json()) {
            var answer = ana.asks("GET", "/hoods/noord/posts").must(200);
            await().until(() -> log.toString().contains(id(answer)));
            var line = log.toString()
                    .lines()
                    .map(each -> Json.read(each, JsonNode.class))
                    .filter(each -> each.path("http.request.id").asText().equals(id(answer)))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.path("log.logger").asText()).isEqualTo("access");
            assertThat(line.path("http.request.method").asText()).isEqualTo("GET");
            assertThat(line.path("url.path").asText()).isEqualTo("/api/v1/hoods/{slug}/posts");
            assertThat(line.path("event.action").asText()).isEqualTo("listPosts");
            assertThat(line.path("http.response.status_code").asInt()).isEqualTo(200);
            assertThat(line.path("http.response.bytes").asInt())
                    .isEqualTo(answer.response().body().length());
            assertThat(line.path("event.duration").asLong()).isPositive();
        }
    }

    /** Everywhere that a calendar's secret, a mail's link, a code or a photo's name could stand. */
    @Test
    void whatStandsInAnAddressIsInNoLine() {
        var secret = UUID.randomUUID().toString();
        try (var log = LogLines.text()) {
            var asked = addresses().map(address -> asks(address, secret)).toList();
            await().untilAsserted(() -> assertThat(asked).allMatch(log.toString()::contains));
            assertThat(log.toString()).doesNotContain(secret);
            // Others' tests may log an address at this time.
            assertThat(log.toString().lines().filter(line -> line.startsWith("INFO access ")))
                    .noneMatch(line -> line.contains("127.0.0.1"));
        }
    }

    /** Method and path of all operations, pages and files, and of what is none of them. */
    private static Stream<List<String>> addresses() {
        var operations = Contracts.WHOLE.operations().values().stream()
                .map(operation -> List.of(operation.method().toUpperCase(Locale.ROOT), operation.path()));
        var pages = Stream.of("", "/help/:id", "/agenda/:id", "/agenda/:id/check-in", "/alerts/:dispatch", "/:nowhere")
                .flatMap(page -> Stream.of("/b/noord" + page, page))
                .filter(page -> !page.isEmpty());
        var others = Stream.of(
                "/photos/:name-small.jpg",
                "/mail/stop/messages/:key",
                "/mail/stop/:kind/x",
                "/w/:version/app.js",
                "/icons/:name",
                "/api/:nowhere",
                "/agenda/sign-up",
                "/sign-in/link",
                "/live");
        return Stream.concat(operations, Stream.concat(pages, others).map(path -> List.of("GET", path)));
    }

    /** @return its id */
    private static String asks(List<String> address, String secret) {
        var path = PARAMETER.matcher(address.get(1)).replaceAll(secret);
        var body = address.getFirst().equals("GET")
                ? null
                : Json.write(Map.of("secret", secret)).getBytes(StandardCharsets.UTF_8);
        var answer = hub.visitor()
                .with("Authorization", "Bearer " + secret)
                .with("Cookie", "__Host-refresh=" + secret)
                .sends(address.getFirst(), path + "?t=" + secret, body);
        return id(answer);
    }
}
