package nl.buurthub.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.DescribedOperation;
import nl.buurthub.testing.Contracts;
import org.junit.jupiter.api.Test;

/** The contract as linters of such documents want it, redocly's recommended rules foremost, and as a generated client needs it. */
class ContractLintTest {

    private static final JsonObject DOCUMENT = Contracts.WHOLE.document();
    private static final JsonObject COMPONENTS = DOCUMENT.getJsonObject("components");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/(\\w+/[\\w-]+)\"");

    /** One of these says of which shape a value is. */
    private static final Set<String> SHAPES = Set.of("type", "$ref", "oneOf", "enum", "const");

    /** Everything that our schemas say, so that a word that nobody knows is a slip of the pen. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "description",
            "format",
            "enum",
            "const",
            "oneOf",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            "minItems",
            "maxItems",
            "properties",
            "required",
            "additionalProperties",
            "minProperties");

    private static Stream<DescribedOperation> operationsThat(Predicate<DescribedOperation> what) {
        return DescribedOperation.of(Contracts.WHOLE).stream().filter(what);
    }

    @Test
    void itIsOpenApi() {
        var vertx = Vertx.vertx();
        try {
            var version = OpenAPIVersion.fromContract(DOCUMENT);
            var result = version.getRepository(vertx, "https://buurthub.example")
                    .compose(schemas -> version.validateContract(vertx, schemas, DOCUMENT))
                    .await();
            assertThat(result.getValid()).as(() -> result.toJson().encode()).isTrue();
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void itSaysUnderWhichLicenceAndWhereItIs() {
        assertThat(DOCUMENT.getJsonObject("info").getJsonObject("license").getString("identifier"))
                .isEqualTo("EUPL-1.2");
        assertThat(DOCUMENT.getJsonArray("servers")).isNotEmpty();
    }

    @Test
    void everyOperationHasASummaryAndATagThatIsDescribed() {
        var described = new TreeSet<String>();
        DOCUMENT.getJsonArray("tags").forEach(tag -> {
            assertThat(((JsonObject) tag).getString("description")).isNotBlank();
            described.add(((JsonObject) tag).getString("name"));
        });
        assertThat(operationsThat(operation ->
                        operation.description().getString("summary", "").isBlank()
                                || !described.containsAll(operation
                                        .description()
                                        .getJsonArray("tags")
                                        .getList())))
                .isEmpty();
    }

    @Test
    void everyOperationSaysWhetherItNeedsATokenAndWhatCanGoWrong() {
        assertThat(operationsThat(operation -> !operation.description().containsKey("security")))
                .isEmpty();
        assertThat(operationsThat(operation -> operation.description().getJsonObject("responses").fieldNames().stream()
                        .noneMatch(status -> status.startsWith("4"))))
                .isEmpty();
    }

    @Test
    void whatIsMadeAndCanBeAskedForSaysWhere() {
        var paths = DOCUMENT.getJsonObject("paths");
        assertThat(operationsThat(operation -> {
                    var made =
                            operation.description().getJsonObject("responses").getJsonObject("201");
                    var one =
                            Pattern.compile(Pattern.quote(operation.operation().path()) + "/\\{\\w+}");
                    var shown = paths.fieldNames().stream()
                            .anyMatch(path -> one.matcher(path).matches()
                                    && paths.getJsonObject(path).containsKey("get"));
                    return made != null
                            && shown
                                    != made.getJsonObject("headers", new JsonObject())
                                            .containsKey("Location");
                }))
                .isEmpty();
    }

    @Test
    void noTwoPathsAreOneToWhoAsks() {
        var shapes = new TreeMap<String, String>();
        for (var path : DOCUMENT.getJsonObject("paths").fieldNames())
            assertThat(shapes.put(VARIABLE.matcher(path).replaceAll("{}"), path))
                    .as(path)
                    .isNull();
    }

    @Test
    void whatVariesInAPathIsAParameterAndTheOtherWayRound() {
        assertThat(operationsThat(operation -> {
                    var variables = VARIABLE.matcher(operation.operation().path())
                            .results()
                            .map(found -> found.group(1));
                    var parameters = operation
                            .parameters()
                            .filter(parameter -> parameter.getString("in").equals("path"));
                    return !variables
                            .collect(Collectors.toSet())
                            .equals(parameters
                                    .map(parameter -> parameter.getString("name"))
                                    .collect(Collectors.toSet()));
                }))
                .isEmpty();
    }

    @Test
    void whatIsDescribedForAllIsUsed() {
        var used = new HashSet<String>();
        REFERENCE.matcher(DOCUMENT.encode()).results().forEach(found -> used.add(found.group(1)));
        var unused = new ArrayList<String>();
        for (var kind : Set.of("schemas", "parameters", "responses", "headers"))
            for (var name : COMPONENTS.getJsonObject(kind).fieldNames())
                if (!used.contains(kind + "/" + name)) unused.add(kind + "/" + name);
        assertThat(unused).isEmpty();
    }

    @Test
    void everyProblemHasAnExampleThatIsOne() {
        var problem = Contracts.validatorOf("Problem");
        COMPONENTS.getJsonObject("responses").stream()
                .map(response -> ((JsonObject) response.getValue()).getJsonObject("content", new JsonObject()))
                .filter(content -> content.containsKey("application/problem+json"))
                .forEach(content -> {
                    var example =
                            content.getJsonObject("application/problem+json").getJsonObject("example");
                    assertThat(problem.validate(example).getValid())
                            .as(example.encode())
                            .isTrue();
                });
    }

    @Test
    void everySchemaSaysOfWhichShapeAValueIsInWordsOfJsonSchema() {
        var wrong = new ArrayList<String>();
        eachSchema((where, schema) -> {
            if (schema.fieldNames().stream().noneMatch(SHAPES::contains)) wrong.add(where + " has no shape");
            if (!KEYWORDS.containsAll(schema.fieldNames())) wrong.add(where + " has " + schema.fieldNames());
            if ("array".equals(schema.getValue("type")) && !schema.containsKey("items")) wrong.add(where + " of what?");
            if ("object".equals(schema.getValue("type")) && !saysItsFields(schema)) wrong.add(where + " has no fields");
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean saysItsFields(JsonObject schema) {
        return schema.containsKey("properties") || schema.getValue("additionalProperties") instanceof JsonObject;
    }

    private static void eachSchema(BiConsumer<String, JsonObject> check) {
        COMPONENTS
                .getJsonObject("schemas")
                .forEach(named -> visit(named.getKey(), (JsonObject) named.getValue(), check));
        DOCUMENT.getJsonObject("paths").forEach(path -> inner(path.getKey(), path.getValue(), check));
        for (var kind : Set.of("parameters", "responses", "headers"))
            inner(kind, COMPONENTS.getJsonObject(kind), check);
    }

    /** Schemas are what is called so. */
    private static void inner(String where, Object value, BiConsumer<String, JsonObject> check) {
        switch (value) {
            case JsonObject object ->
                object.forEach(entry -> {
                    var at = where + "/" + entry.getKey();
                    if (entry.getKey().equals("schema")) visit(at, (JsonObject) entry.getValue(), check);
                    else if (!entry.getKey().endsWith("example")) inner(at, entry.getValue(), check);
                });
            case JsonArray list -> list.forEach(one -> inner(where, one, check));
            case null, default -> {}
        }
    }

    private static void visit(String where, JsonObject schema, BiConsumer<String, JsonObject> check) {
        check.accept(where, schema);
        schema.getJsonObject("properties", new JsonObject())
                .forEach(field -> visit(where + "/" + field.getKey(), (JsonObject) field.getValue(), check));
        schema.getJsonArray("oneOf", new JsonArray()).forEach(one -> visit(where, (JsonObject) one, check));
        for (var one : List.of("items", "additionalProperties"))
            if (schema.getValue(one) instanceof JsonObject of) visit(where + "/" + one, of, check);
    }
}
