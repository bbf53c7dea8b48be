package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.DescribedOperation;
import nl.buurthub.Things;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.LoopStalls;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends, however large or deep: it keeps nobody else waiting, and the answer is small. */
class CheapRefusalTest {

    private static final int MOST_ANSWERED = 16 * 1024;
    private static final String FAR_TOO_MUCH = "{\"photos\":[1" + ",1".repeat(500_000) + "]}";

    static TestHub hub;
    static List<DescribedOperation> operations;
    static LoopStalls stalls;
    static Neighbour ana;
    static Things things;

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of(), new MovableClock());
        operations = DescribedOperation.of(Contracts.served(hub));
        stalls = LoopStalls.on(hub.node());
        ana = hub.resident("ana");
        things = new Things(hub, operations, "refused");
    }

    @AfterAll
    static void stop() {
        stalls.close();
        hub.close();
    }

    static Stream<DescribedOperation> operations() {
        return operations.stream();
    }

    static Stream<DescribedOperation> operationsWithABody() {
        return operations.stream().filter(DescribedOperation::hasBody);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aStrangersBodyKeepsNobodyWaiting(DescribedOperation operation) {
        unlawful(operation).forEach((what, body) -> {
            var answer = send(hub.visitor(), operation, what, body);
            if (operation.operation().secured())
                assertThat(answer.status()).as(what).isEqualTo(401);
        });
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aNeighboursBodyKeepsNobodyWaiting(DescribedOperation operation) {
        unlawful(operation).forEach((what, body) -> send(ana, operation, what, body));
        send(ana, operation, "the largest", largest(operation.schema(), 0).toString());
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void theLargestLawfulBodyIsRead(DescribedOperation operation) {
        var answer = ana.sends(
                operation.method(),
                operation.path(things),
                largest(operation.schema(), 0).toString().getBytes(UTF_8));
        assertThat(answer.status()).isNotEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/openapi.json", "/api/asyncapi.yaml"})
    void whoReadsTheContractKeepsNobodyWaiting(String path) {
        var answer = stalls.noneBy(path, () -> hub.visitor().sends("GET", path, null));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static Neighbour.Answer send(Neighbour who, DescribedOperation operation, String what, String body) {
        var path = operation.path(things);
        var answer = stalls.noneBy(
                operation + " with " + what, () -> who.sends(operation.method(), path, body.getBytes(UTF_8)));
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400)
            assertThat(answer.response().body().length()).as(what).isLessThan(MOST_ANSWERED);
        return answer;
    }

    private static Map<String, String> unlawful(DescribedOperation operation) {
        var bodies = new LinkedHashMap<String, String>();
        var most = operation.operation().mostBytes() - 200;
        bodies.put("far too much", FAR_TOO_MUCH);
        bodies.put("unknown fields", many(most, nr -> "\"f" + nr + "\":1", "{", "}"));
        bodies.put("null fields", many(most, nr -> "\"f" + nr + "\":null", "{", "}"));
        bodies.put("a list", many(most, _ -> "1", "[", "]"));
        bodies.put("a long name", "{\"" + "a".repeat(most) + "\":1}");
        bodies.put("lists within lists", "[".repeat(most / 2) + "]".repeat(most / 2));
        bodies.put("a number", "{\"a\":" + "9".repeat(most) + "}");
        for (var field : fields(operation).keySet()) {
            var open = "{\"" + field + "\":";
            bodies.put(field + " a list", many(most, _ -> "[]", open + "[", "]}"));
            bodies.put(field + " a text", open + "\"" + "a:".repeat(most / 2) + "\"}");
            bodies.put(field + " an address", open + "\"http://" + "a:".repeat(most / 2 - 4) + "\"}");
            bodies.put(field + " digits", open + "9".repeat(most) + "}");
            bodies.put(field + " fields", many(most, nr -> "\"f" + nr + "\":1", open + "{", "}}"));
        }
        return bodies;
    }

    private interface Part {
        String of(int nr);
    }

    private static String many(int size, Part part, String before, String after) {
        var each = part.of(100_000).length() + 1;
        return IntStream.range(0, size / each).mapToObj(part::of).collect(Collectors.joining(",", before, after));
    }

    private static Map<String, Object> fields(DescribedOperation operation) {
        var schema = operation.hasBody() ? operation.schema() : new JsonObject();
        var branch = schema.containsKey("oneOf") ? schema.getJsonArray("oneOf").getJsonObject(0) : schema;
        return branch.getJsonObject("properties", new JsonObject()).getMap();
    }

    /** A value that is right, as long as it can be: each letter of it two escapes. */
    private static Object largest(JsonObject schema, int nr) {
        if (schema.containsKey("oneOf"))
            return largest(schema.getJsonArray("oneOf").getJsonObject(0), nr);
        if (schema.containsKey("enum"))
            return "\"" + schema.getJsonArray("enum").getString(0) + "\"";
        return switch (schema.getValue("type") instanceof JsonArray several
                ? several.getString(0)
                : schema.getString("type")) {
            case "object" ->
                schema.getJsonObject("properties", new JsonObject()).stream()
                        .map(field -> "\"" + field.getKey() + "\":" + largest((JsonObject) field.getValue(), nr))
                        .collect(Collectors.joining(",", "{", "}"));
            case "array" ->
                IntStream.range(0, schema.getInteger("maxItems", 100))
                        .mapToObj(item ->
                                largest(schema.getJsonObject("items"), item).toString())
                        .collect(Collectors.joining(",", "[", "]"));
            case "string" -> "\"" + longest(schema, nr) + "\"";
            case "boolean" -> true;
            default -> schema.getNumber("maximum", 1);
        };
    }

    private static String longest(JsonObject schema, int nr) {
        return switch (schema.getString("format", schema.getString("pattern", ""))) {
            case "uuid" -> "019718a2-7c1e-7b7a-8b1e-%012d".formatted(nr);
            case "date-time" -> "2026-05-01T10:00:00.123456789+02:00";
            case "email" -> "a".repeat(242) + "@example.org";
            case "uri" -> "https://example.org/" + "a".repeat(schema.getInteger("maxLength") - 20);
            case "" -> "\\ud83c\\udf33".repeat(schema.getInteger("maxLength"));
            default -> "12";
        };
    }
}
