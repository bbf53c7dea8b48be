package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Problem.Invalid.Fault;

/**
 * What a value has to be: a schema of the contract, references resolved, made ready once. Checking a value takes no longer than
 * reading it did, and of what is wrong in one place one fault is told. Libraries that know all of JSON Schema look at each
 * branch of everything and tell of each.
 */
public final class Schema {

    /** For what nothing is said of. */
    static final Schema ANYTHING = new Schema(new JsonObject());

    private static final Set<String> RULES = Set.of(
            "required",
            "properties",
            "additionalProperties",
            "minProperties",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minimum",
            "maximum");

    /** What is said of a value for who reads it. */
    private static final Set<String> NOTES =
            Set.of("title", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly");

    private final Map<JsonType, Rule> types = new EnumMap<>(JsonType.class);
    private final List<JsonNode> values;
    private final List<Schema> branches;

    private Schema(JsonObject described) {
        for (var name : types(described))
            types.put(JsonType.of((String) name), rule(JsonType.of((String) name), described));
        this.values = values(described)
                .map(value -> Json.MAPPER.<JsonNode>valueToTree(value))
                .toList();
        this.branches = described.getJsonArray("oneOf", new JsonArray()).stream()
                .map(branch -> Schema.of((JsonObject) branch))
                .flatMap(branch -> branch.branches.isEmpty() ? Stream.of(branch) : branch.branches.stream())
                .toList();
    }

    /** @throws IllegalArgumentException if it has a rule that isn't known here, and so would not be kept */
    public static Schema of(JsonObject described) {
        var typed = described.containsKey("type");
        for (var word : described.fieldNames()) {
            var known = Set.of("type", "enum", "const", "oneOf").contains(word)
                    || NOTES.contains(word)
                    || word.startsWith("x-")
                    || typed && RULES.contains(word);
            if (!known) throw new IllegalArgumentException("nothing here keeps " + word + " of " + described.encode());
        }
        return new Schema(described);
    }

    private static JsonArray types(JsonObject described) {
        return switch (described.getValue("type")) {
            case null -> new JsonArray();
            case JsonArray several -> several;
            case Object one -> JsonArray.of(one);
        };
    }

    private static Stream<?> values(JsonObject described) {
        if (described.containsKey("const")) return Stream.of(described.getValue("const"));
        return described.getJsonArray("enum", new JsonArray()).stream();
    }

    private static Rule rule(JsonType type, JsonObject described) {
        return switch (type) {
            case OBJECT -> FieldsRule.of(described);
            case ARRAY -> ListRule.of(described);
            case STRING -> TextRule.of(described);
            case INTEGER, NUMBER -> NumberRule.of(described);
            case BOOLEAN, NULL -> new Rule.Word();
        };
    }

    /** What is wrong with it, as far as it is worth telling. What is null in it and as good as absent is taken out. */
    public List<Fault> faults(JsonNode value) {
        var faults = new Faults();
        check(value, "", faults);
        return faults.found();
    }

    void check(JsonNode value, String pointer, Faults faults) {
        if (!branches.isEmpty()) {
            meant(value)
                    .ifPresentOrElse(branch -> branch.check(value, pointer, faults), () -> faults.add(pointer, "type"));
            return;
        }
        var rule = rule(value);
        if (rule.isEmpty() && !types.isEmpty()) faults.add(pointer, "type");
        else if (!values.isEmpty() && !values.contains(value)) faults.add(pointer, "enum");
        else rule.ifPresent(type -> type.check(value, pointer, faults));
    }

    /** Of the branches that are of its type, the one that has most of its fields. */
    private Optional<Schema> meant(JsonNode value) {
        return branches.stream()
                .filter(branch -> branch.types.isEmpty() || branch.rule(value).isPresent())
                .reduce((one, other) -> other.has(value) > one.has(value) ? other : one);
    }

    private long has(JsonNode value) {
        return types.get(JsonType.OBJECT) instanceof FieldsRule fields && value.isObject() ? fields.has(value) : 0;
    }

    private Optional<Rule> rule(JsonNode value) {
        return types.entrySet().stream()
                .filter(type -> type.getKey().fits(value))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a value is of its type, and one of its values if those are a few. */
    boolean looksLike(JsonNode value) {
        return (types.isEmpty() || rule(value).isPresent()) && (values.isEmpty() || values.contains(value));
    }

    boolean takesNull() {
        return types.containsKey(JsonType.NULL) || branches.stream().anyMatch(Schema::takesNull) || this == ANYTHING;
    }

    /** How many bytes of JSON the longest value takes that is right; {@link Rule#UNBOUNDED} or more if nothing bounds it. */
    long longest() {
        if (!branches.isEmpty())
            return branches.stream().mapToLong(Schema::longest).max().orElseThrow();
        if (!values.isEmpty())
            return values.stream()
                    .mapToLong(value -> value.toString().length() * 6L)
                    .max()
                    .orElseThrow();
        return types.values().stream().mapToLong(Rule::longest).max().orElse(Rule.UNBOUNDED);
    }
}
