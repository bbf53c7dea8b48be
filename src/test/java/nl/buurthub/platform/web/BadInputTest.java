package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.DescribedOperation;
import nl.buurthub.Things;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: an answer that says what is wrong, and nothing for anybody else to notice. */
class BadInputTest {

    static TestHub hub;
    static List<DescribedOperation> operations;
    static Neighbour mira;
    static LiveClient bystander;
    static Things things;

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of(), new MovableClock());
        operations = DescribedOperation.of(Contracts.served(hub));
        mira = hub.manager("mira");
        bystander = hub.visitor().listens("hood/noord/public");
        things = new Things(hub, operations, "wronged");
    }

    @AfterAll
    static void stop() {
        bystander.close();
        hub.close();
    }

    @AfterEach
    void aBystanderNoticesNothing() {
        assertThat(bystander.isOpen()).isTrue();
    }

    static List<DescribedOperation> operations() {
        return operations;
    }

    static Stream<DescribedOperation> operationsWithABody() {
        return operations.stream().filter(DescribedOperation::hasBody);
    }

    // Bodies

    private static Neighbour.Answer send(Neighbour who, DescribedOperation operation, String body) {
        return send(who, operation, body.getBytes(UTF_8));
    }

    private static Neighbour.Answer send(Neighbour who, DescribedOperation operation, byte[] body) {
        return who.sends(operation.method(), operation.path(things), body);
    }

    private static final Map<String, String> LARGE = Map.of(
            "objects 500 deep", "{\"a\":".repeat(500) + "1" + "}".repeat(500),
            "lists 1,500 deep", "{\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}",
            "a number of 3,000 digits", "{\"a\":" + "1".repeat(3_000) + "}",
            "a field's name of 3,000 letters", "{\"" + "a".repeat(3_000) + "\":1}");

    private static final byte[] TOO_LARGE = " ".repeat(1024 * 1024 + 1).getBytes(UTF_8);

    private static Map<String, byte[]> noBodies(String good) {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("nothing", "");
        bodies.put("half an object", good.substring(0, good.length() - 1));
        bodies.put("a list", "[" + good + "]");
        bodies.put("null", "null");
        bodies.put("a number", "42");
        bodies.put("an empty object", "{}");
        bodies.put("text", "\"tekst\"");
        bodies.put("something after it", good + "{}");
        bodies.put("a comment", good + "/* */");
        bodies.put("a field twice", "{" + good.substring(1, good.length() - 1) + "," + good.substring(1));
        bodies.put("an unknown field", "{\"onbekend\":1," + good.substring(1));
        bodies.put("a prototype", "{\"__proto__\":{}," + good.substring(1));
        bodies.putAll(LARGE);
        var bytes = new LinkedHashMap<String, byte[]>();
        bodies.forEach((what, body) -> bytes.put(what, body.getBytes(UTF_8)));
        bytes.put("no UTF-8", "{\"text\":\"\u00ff\u00fe\u00c3(\"}".getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void whatIsNoBodyIsRefusedInTheReadersLanguage(DescribedOperation operation) {
        noBodies(operation.body(things).encode()).forEach((what, body) -> {
            for (var language : Language.values()) {
                var answer = send(mira.with("Accept-Language", language.word()), operation, body);
                assertThat(answer.status()).as(what).isEqualTo(400);
                assertThat(answer.body().path("title").asText())
                        .as(what)
                        .isEqualTo(Messages.in(language).of("problem.invalid"));
                assertThat(answer.body().path("errors")).as(what).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aBodyOfAnotherKindIsRefused(DescribedOperation operation) {
        var body = operation.body(things).encode();
        for (var type : List.of(
                "text/plain",
                "",
                "application/jsonp",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"))
            assertThat(send(mira.with("Content-Type", type), operation, body).status())
                    .as(type)
                    .isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aBodyOfMoreThanAMebibyteIsTooLarge(DescribedOperation operation) {
        send(mira, operation, TOO_LARGE).must(413);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void whatIsWrongInABodyIsPointedAt(DescribedOperation operation) {
        for (var wrong : WrongBodies.of(operation.body(things), operation.schema())) {
            var answer = send(mira, operation, wrong.body());
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                    .as(wrong.toString())
                    .anyMatch(pointer -> pointer.startsWith(wrong.pointer()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "91", "1e-400000", "\"52\"", "NaN", "Infinity", "0x10", "null"})
    void aLatitudeOfNowhereIsRefused(String lat) {
        var body = "{\"text\":\"Hier\",\"place\":{\"lat\":" + lat + ",\"lon\":5}}";
        var answer = mira.sends("POST", "/api/v1/hoods/noord/posts", body.getBytes(UTF_8));
        if (!lat.equals("1e-400000")) answer.must(400);
        assertThat(answer.status()).isLessThan(500);
    }

    // Parameters

    private static final List<String> NO_IDS = List.of(
            "x",
            "1-1-1-1-1",
            "..%2F..%2Fetc",
            "%00",
            "%0d%0a",
            "%ff",
            "00000000-0000-0000-0000-00000000000g",
            "'--",
            "a".repeat(500));

    @ParameterizedTest
    @MethodSource("operations")
    void aPathOfNothingIsNotThere(DescribedOperation operation) {
        operation.parameters().filter(BadInputTest::inPath).forEach(parameter -> {
            for (var wrong : NO_IDS) {
                if (fits(wrong, parameter)) continue;
                var path = operation.path(Map.of(parameter.getString("name"), wrong.replace("'", "%27")), things);
                var answer = RawHttp.send(
                        hub.site(),
                        operation.method() + " " + path
                                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + mira.token()
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(RawHttp.status(answer)).as(path).isBetween(400, 404);
                assertThat(answer).contains("application/problem+json");
            }
        });
    }

    private static boolean inPath(JsonObject parameter) {
        return parameter.getString("in").equals("path");
    }

    /** As many a word does that could be a hood's. */
    private static boolean fits(String value, JsonObject parameter) {
        var pattern = parameter.getJsonObject("schema").getString("pattern");
        return pattern != null && value.matches(pattern);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWrongParameterIsPointedAt(DescribedOperation operation) {
        var path = operation.path(things).replaceFirst("\\?.*", "");
        operation.parameters().filter(parameter -> !inPath(parameter)).forEach(parameter -> {
            var name = parameter.getString("name");
            for (var wrong : wrongs(parameter)) {
                var answer = parameter.getString("in").equals("header")
                        ? mira.with(name, wrong).sends(operation.method(), path, null)
                        : mira.sends(operation.method(), path + "?" + name + "=" + wrong, null);
                assertThat(answer.status()).as(name + "=" + wrong).isEqualTo(400);
                assertThat(answer.body().at("/errors/0/pointer").asText())
                        .as(name + "=" + wrong)
                        .isEqualTo("?" + name);
            }
        });
    }

    private static final String FAR_AWAY = "%2B999999999-12-31T23:59:59Z_00000000-0000-0000-0000-000000000000";

    private static List<String> wrongs(JsonObject parameter) {
        var schema = parameter.getJsonObject("schema");
        if (parameter.getString("in").equals("header")) return List.of("x");
        if (parameter.getString("name").equals("cursor"))
            return List.of("x", "", "%00", "1-2", "2026-05-01T10:00:00Z_x", FAR_AWAY, "w".repeat(201));
        if (schema.getString("type").equals("integer"))
            return List.of("0", "101", "-1", "abc", "1e1", "", "99999999999999999999", "%00", "0;limit=5");
        return schema.containsKey("maxLength")
                ? List.of("w".repeat(schema.getInteger("maxLength") + 1), "%00")
                : List.of("None!", "", "%00");
    }

    @Test
    void whatAQueryLacksIsPointedAt() {
        var answer = mira.asks("DELETE", "/me/push").must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("?endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=1;limit=100000", "a=1;limit=x", "limit=5&limit=100000", "limit=5&limit=x", "%6cimit=5&limit=x"
            })
    void noWayOfWritingAQueryGetsALimitPastTheCheck(String query) {
        var answer = mira.asks("GET", "/hoods/noord/posts?" + query);
        assertThat(answer.status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/hoods?a=%",
                "/api/v1/hoods?%zz=1",
                "/api/v1/hoods/%zz",
                "/api/v1/hoods/%",
                "/%",
                "/b/%c0%af",
                "//",
                "/b/noord/../../x",
                "/\\..\\"
            })
    void aMalformedUrlIsNoMistakeOfOurs(String url) {
        var answer =
                RawHttp.send(hub.site(), "GET " + url + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.status(answer)).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer ..",
                "Bearer e30.e30.",
                "Basic YTpi",
                "Bearer eyJhbGciOiJub25lIn0.e30.x",
                "x"
            })
    void aTokenThatIsNoneIsNotSignedIn(String header) {
        hub.visitor().with("Authorization", header).asks("GET", "/me").must(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "", "xx", "en;q=2", "nl,en;q=0.9,*;q=0.1", "zh-Hant-TW;q=x", ";;;,", "en-GB-x-very-private"
            })
    void noLanguageIsTooStrangeToAnswer(String language) {
        hub.visitor().with("Accept-Language", language).asks("GET", "/me").must(401);
    }

    // Routes

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void whatIsNoOperationIsNotThere(String method) {
        for (var path : List.of(
                "/api/v1/nergens", "/api/nergens", "/api/v1/", "/api/v2/hoods", "/api/v1/hoods/noord/posts/a/b/c"))
            mira.sends(method, path, null).must(404);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathAskedInAWrongWayIsRefused(String path, List<DescribedOperation> there) {
        var right = there.stream().map(DescribedOperation::method).toList();
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
            if (right.contains(method)) continue;
            // /sessions/current and /sessions/refresh also read as a session of that name.
            assertThat(mira.sends(method, there.getFirst().path(things), null).status())
                    .as(method)
                    .isIn(404, 405);
        }
    }

    static Stream<Arguments> paths() {
        return operations.stream()
                .collect(
                        Collectors.groupingBy(operation -> operation.operation().path()))
                .entrySet()
                .stream()
                .map(path -> Arguments.of(path.getKey(), path.getValue()));
    }

    // Requests that are hardly HTTP

    @Test
    void aUrlThatIsTooLongIsRefused() {
        var answer = RawHttp.send(
                hub.site(), "GET /" + "a".repeat(8000) + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n");
        assertThat(RawHttp.status(answer)).isEqualTo(414);
        assertThat(answer).contains("text/html");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer = RawHttp.send(
                hub.site(), "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(RawHttp.status(answer)).isEqualTo(431);
        assertThat(answer).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n\r\n",
                "niets\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost b<>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET /b/noord HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Content-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void whatIsHardlyHttpHarmsNobody(String request) {
        var answer = RawHttp.send(hub.site(), request);
        assertThat(RawHttp.status(answer)).isLessThan(500);
        hub.visitor().asks("GET", "/hoods").must(200);
    }
}
