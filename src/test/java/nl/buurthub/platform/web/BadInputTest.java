package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.Contracts;
import nl.buurthub.Hub;
import nl.buurthub.LiveClient;
import nl.buurthub.Neighbour;
import nl.buurthub.RawHttp;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: an answer that says what is wrong, and nothing for anybody else to notice. */
class BadInputTest {

    static Hub hub;
    static Contract contract;
    static Neighbour mira;
    static LiveClient bystander;
    static Map<String, String> things;

    @BeforeAll
    static void start() {
        hub = Hub.start();
        contract = Contracts.served(hub);
        mira = hub.manager("mira");
        bystander = hub.visitor().listens("hood/noord/public");
        var post = mira.places("Dag");
        var nothing = UUID.randomUUID().toString();
        things = Map.ofEntries(
                entry("slug", Hub.NOORD),
                entry("post", post.path("id").asText()),
                entry("comment", mira.comments(post, "Ook").path("id").asText()),
                entry("reaction", "thanks"),
                entry("person", mira.id().toString()),
                entry("session", nothing),
                entry("note", nothing),
                entry("request", nothing),
                entry("offer", nothing),
                entry("photo", nothing),
                entry("dispatch", nothing),
                entry("channel", "live"),
                entry("gathering", nothing),
                entry("signUp", nothing),
                entry("code", "22222222"),
                entry("secret", "nobodys-own-secret-at-all"),
                entry("source", nothing),
                entry("task", nothing),
                entry("decision", nothing),
                entry("kiosk", nothing),
                entry("pairing", nothing),
                entry("takeover", nothing),
                entry("item", nothing),
                entry("contentType", "post"),
                entry("about", nothing),
                entry("file", "a".repeat(43) + "-400.jpg"),
                entry("kind", "help"));
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

    static Stream<String> operations() {
        return Contracts.served(hub).operations().keySet().stream();
    }

    static Stream<String> operationsWithABody() {
        return Contracts.served(hub).operations().values().stream()
                .filter(operation -> operation.body() != null)
                .map(Operation::id);
    }

    private static Operation operation(String id) {
        return Objects.requireNonNull(contract.operations().get(id));
    }

    private static Neighbour.Answer send(Neighbour who, Operation operation, byte[] body) {
        return who.sends(operation.method().toUpperCase(Locale.ROOT), Contracts.fill(operation.path(), things), body);
    }

    // Bodies

    private static JsonObject schema(Operation operation) {
        return (JsonObject) contract.resolve(contract.document()
                .getJsonObject("paths")
                .getJsonObject(operation.path())
                .getJsonObject(operation.method())
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema"));
    }

    /** Something that fits a schema. */
    private static Object example(JsonObject schema) {
        if (schema.containsKey("oneOf"))
            return example(schema.getJsonArray("oneOf").getJsonObject(0));
        if (schema.containsKey("enum")) return schema.getJsonArray("enum").getValue(0);
        return switch (schema.getString("type")) {
            case "object" -> {
                var object = new JsonObject();
                schema.getJsonObject("properties")
                        .forEach(property -> object.put(property.getKey(), example((JsonObject) property.getValue())));
                yield object;
            }
            case "array" -> new JsonArray();
            case "boolean" -> true;
            case "integer" -> schema.getInteger("minimum");
            case "number" -> 52.1;
            default -> text(schema);
        };
    }

    private static String text(JsonObject schema) {
        var form = schema.getString("format", "") + schema.getString("pattern", "");
        return switch (form) {
            case "email" -> "wie@example.org";
            case "uuid" -> UUID.randomUUID().toString();
            case "^[0-9]{6}$" -> "123456";
            case "^[0-9]+.*$" -> "7";
            case "^/[^/\\\\]" -> "/b/noord";
            default -> "x".repeat(schema.getInteger("minLength", 3));
        };
    }

    private static JsonObject properties(JsonObject schema) {
        return schema.containsKey("oneOf")
                ? properties(schema.getJsonArray("oneOf").getJsonObject(0))
                : schema.getJsonObject("properties");
    }

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
        bodies.put("objects 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        bodies.put("lists 10,000 deep", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        bodies.put("a number of 100,000 digits", "{\"a\":" + "1".repeat(100_000) + "}");
        bodies.put("a field's name of 100,000 letters", "{\"" + "a".repeat(100_000) + "\":1}");
        var bytes = new LinkedHashMap<String, byte[]>();
        bodies.forEach((what, body) -> bytes.put(what, body.getBytes(UTF_8)));
        bytes.put(
                "no UTF-8",
                ("{\"text\":\"\u00ff\u00fe\u00c3\u0028\"}").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void whatIsNoBodyIsRefusedInTheReadersLanguage(String id) {
        var operation = operation(id);
        var good = ((JsonObject) example(schema(operation))).encode();
        noBodies(good).forEach((what, body) -> {
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
    void aBodyOfAnotherKindIsRefused(String id) {
        var operation = operation(id);
        var body = ((JsonObject) example(schema(operation))).encode().getBytes(UTF_8);
        for (var type : List.of(
                "text/plain",
                "",
                "application/jsonp",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"))
            assertThat(send(mira.with("Content-Type", type), operation, body).status())
                    .as(type)
                    .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aBodyOfMoreThanAMebibyteIsTooLarge(String id) {
        send(mira, operation(id), " ".repeat(1024 * 1024 + 1).getBytes(UTF_8)).must(413);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aWrongFieldIsPointedAt(String id) {
        var operation = operation(id);
        var schema = schema(operation);
        for (var property : properties(schema)) {
            var name = property.getKey();
            var type = (JsonObject) property.getValue();
            for (var wrong : wrongs(type)) {
                var body = ((JsonObject) example(schema))
                        .put(name, "HERE")
                        .encode()
                        .replace("\"HERE\"", wrong);
                var answer = send(mira, operation, body.getBytes(UTF_8));
                var what = name + ": " + wrong.substring(0, Math.min(wrong.length(), 40));
                assertThat(answer.status()).as(what).isEqualTo(400);
                assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                        .as(what)
                        .anyMatch(pointer -> pointer.startsWith("/" + name));
            }
        }
    }

    private static List<String> wrongs(JsonObject type) {
        var nullable = type.getJsonArray("oneOf", new JsonArray()).stream()
                .anyMatch(choice -> "null".equals(((JsonObject) choice).getValue("type")));
        var wrongs = new java.util.ArrayList<>(List.of(
                "1",
                "1e400",
                "-1e400",
                "true",
                "[]",
                "{}",
                "[[]]",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "{\"a\":\"\\u0000\"}"));
        wrongs.add("\"" + "w".repeat(type.getInteger("maxLength", 6000) + 1) + "\"");
        if (!nullable) wrongs.add("null");
        wrongs.removeAll(fitting(type.getString("type", "")));
        for (var choice : type.getJsonArray("oneOf", new JsonArray()))
            wrongs.removeAll(fitting(((JsonObject) choice).getString("type", "")));
        return wrongs;
    }

    private static List<String> fitting(String type) {
        return switch (type) {
            case "array" -> List.of("[]");
            case "boolean" -> List.of("true");
            case "number", "integer" -> List.of("1");
            default -> List.of();
        };
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
    void aPathOfNothingIsNotThere(String id) {
        var operation = operation(id);
        for (var parameter : operation.parameters()) {
            if (!parameter.inPath()) continue;
            for (var wrong : NO_IDS) {
                if (parameter.name().equals("slug") && wrong.matches("[a-z0-9-]{1,63}")) continue;
                var values = new LinkedHashMap<>(things);
                values.put(parameter.name(), wrong.replace("'", "%27"));
                var answer = RawHttp.send(
                        hub.site(),
                        operation.method().toUpperCase(Locale.ROOT) + " " + Contracts.fill(operation.path(), values)
                                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + mira.token()
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(RawHttp.status(answer))
                        .as(parameter.name() + " " + wrong)
                        .isBetween(400, 404);
                assertThat(answer).contains("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0", "limit=101", "limit=-1", "limit=abc", "limit=1e1", "limit=", "limit=99999999999999999999",
                "limit=%00", "limit=10&limit=x;", "cursor=x", "cursor=", "cursor=%00", "cursor=1-2",
                        "cursor=2026-05-01T10:00:00Z_x",
                "limit=0;limit=5"
            })
    void aWrongCursorOrLimitIsPointedAt(String query) {
        for (var list : List.of("/posts", "/own-posts", "/residents", "/barred")) {
            if (query.equals("limit=10&limit=x;")) continue;
            var answer = mira.asks("GET", "/hoods/noord" + list + "?" + query).must(400);
            assertThat(answer.body().at("/errors/0/pointer").asText())
                    .isEqualTo("?" + query.substring(0, query.indexOf('=')));
        }
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

    @Test
    void aWrongIdempotencyKeyIsPointedAt() {
        var answer = mira.with("Idempotency-Key", "x")
                .asks("POST", "/hoods/noord/posts", Map.of("text", "Dag"))
                .must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("?Idempotency-Key");
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

    @Test
    void aPathAskedInAWrongWayIsRefused() {
        var paths = contract.document().getJsonObject("paths");
        for (var path : paths.fieldNames()) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
                if (paths.getJsonObject(path).containsKey(method.toLowerCase(Locale.ROOT))) continue;
                // /sessions/current and /sessions/refresh also read as a session of that name.
                assertThat(mira.sends(method, Contracts.fill(path, things), null)
                                .status())
                        .as(method + " " + path)
                        .isIn(404, 405);
            }
        }
    }

    // Requests that are hardly HTTP

    @Test
    void aUrlThatIsTooLongIsRefused() {
        var answer = RawHttp.send(
                hub.site(), "GET /" + "a".repeat(8000) + " HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n");
        assertThat(RawHttp.status(answer)).isEqualTo(414);
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        var answer =
                RawHttp.send(hub.site(), "GET / HTTP/1.1\r\nHost: a\r\nX-Large: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(RawHttp.status(answer)).isEqualTo(431);
        assertThat(answer).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n\r\n",
                "niets\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET /b/noord HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void whatIsHardlyHttpHarmsNobody(String request) {
        var answer = RawHttp.send(hub.site(), request);
        assertThat(RawHttp.status(answer)).isLessThan(500);
        hub.visitor().asks("GET", "/hoods").must(200);
    }
}
