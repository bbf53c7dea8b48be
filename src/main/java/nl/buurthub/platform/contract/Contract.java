package nl.buurthub.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Messages;

/** The OpenAPI 3.1 files, one a feature beside what they share, as one document with its operations and events. */
public final class Contract {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonObject document;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Contract(JsonObject document) {
        this.document = document;
        document.getJsonObject("paths").forEach(path -> {
            var item = (JsonObject) path.getValue();
            operations(item).forEach((method, operation) -> add(path.getKey(), method, item, operation));
        });
    }

    /**
     * Reads {@code openapi/<feature>.yaml} of each feature, with what all share from {@code platform.yaml}.
     *
     * @throws IllegalArgumentException if two describe one schema or parameter
     */
    public static Contract of(List<String> features) {
        var document = read("/openapi/platform.yaml");
        var paths = new JsonObject();
        var tags = new JsonArray();
        var events = new JsonArray();
        for (var feature : features) {
            Messages.include(feature);
            var file = read("/openapi/" + feature + ".yaml");
            if (tag(file)) tags.add(title(file));
            paths.mergeIn(file.getJsonObject("paths"), true);
            events.addAll(file.getJsonArray("x-events", new JsonArray()));
            add(document.getJsonObject("components"), file.getJsonObject("components", new JsonObject()));
        }
        document.put("tags", tags).put("paths", paths).put("x-events", events);
        PossibleProblems.declare(document);
        return of(document);
    }

    private static JsonObject title(JsonObject file) {
        var info = file.getJsonObject("info");
        return new JsonObject().put("name", info.getString("title")).put("description", info.getString("description"));
    }

    /** What they refer to has one meaning, whoever describes it. */
    private static void add(JsonObject components, JsonObject more) {
        for (var kind : more.fieldNames()) {
            if (!components.containsKey(kind)) components.put(kind, new JsonObject());
            var joint = components.getJsonObject(kind).getMap();
            more.getJsonObject(kind).forEach(one -> {
                if (joint.put(one.getKey(), one.getValue()) != null)
                    throw new IllegalArgumentException("two features describe " + one.getKey());
            });
        }
    }

    /**
     * So that the joint document still tells which feature an operation is of.
     *
     * @return whether there are any
     */
    private static boolean tag(JsonObject file) {
        var title = new JsonArray().add(file.getJsonObject("info").getString("title"));
        var operations = file.getJsonObject("paths").stream()
                .flatMap(path -> operations((JsonObject) path.getValue()).values().stream())
                .toList();
        operations.forEach(operation -> operation.put("tags", title));
        return !operations.isEmpty();
    }

    /** Those of a path, by their method. */
    static Map<String, JsonObject> operations(JsonObject item) {
        var operations = new LinkedHashMap<String, JsonObject>();
        for (var method : METHODS) {
            if (item.containsKey(method)) operations.put(method, item.getJsonObject(method));
        }
        return operations;
    }

    /** From the joint document. */
    public static Contract of(JsonObject document) {
        return new Contract(document);
    }

    static JsonObject read(String resource) {
        try (var in = Objects.requireNonNull(Contract.class.getResourceAsStream(resource), resource)) {
            // A reference into another feature's file is one into the joint document.
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("[a-z]+\\.yaml#/", "#/");
            return new JsonObject(new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String path, String method, JsonObject item, JsonObject operation) {
        var parameters = parameters(document, item, operation)
                .map(Operation.Parameter::of)
                .toList();
        var content =
                operation.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
        var json = content.getJsonObject("application/json");
        var body = json == null ? null : Schema.of((JsonObject) resolve(json.getValue("schema")));
        var file = json == null && !content.isEmpty() ? Operation.File.of((JsonObject) resolve(content)) : null;
        var id = operation.getString("operationId");
        var secured = !operation.getJsonArray("security").contains(new JsonObject());
        var polled = operation.getBoolean("x-polled", false);
        if (operations.put(id, new Operation(id, method, path, parameters, body, file, secured, polled)) != null)
            throw new IllegalArgumentException("two operations are called " + id);
    }

    /** Those of an operation as they are described, those of its path too, references resolved. */
    static Stream<JsonObject> parameters(JsonObject document, JsonObject item, JsonObject operation) {
        return Stream.of(item, operation)
                .flatMap(level -> level.getJsonArray("parameters", new JsonArray()).stream())
                .map(parameter -> (JsonObject) resolve(document, parameter));
    }

    /** A value of a document with each {@code $ref} replaced by what it points at there: nothing holds itself. */
    public static Object resolve(JsonObject document, Object value) {
        return switch (value) {
            case JsonObject object
            when object.containsKey("$ref") -> resolve(document, target(document, object.getString("$ref")));
            case JsonObject object -> {
                var resolved = new JsonObject();
                object.forEach(entry -> resolved.put(entry.getKey(), resolve(document, entry.getValue())));
                yield resolved;
            }
            case JsonArray array ->
                new JsonArray(array.stream().map(one -> resolve(document, one)).collect(Collectors.toList()));
            case null, default -> value;
        };
    }

    private static Object target(JsonObject document, String reference) {
        var pointer = JsonPointer.from(reference.substring("#".length()));
        return Objects.requireNonNull(pointer.queryJson(document), reference);
    }

    public Object resolve(Object value) {
        return resolve(document, value);
    }

    public Stream<JsonObject> parameters(Operation operation) {
        var item = document.getJsonObject("paths").getJsonObject(operation.path());
        return parameters(document, item, item.getJsonObject(operation.method()));
    }

    /** By operationId, in the order of the files. */
    public Map<String, Operation> operations() {
        return operations;
    }

    public JsonObject document() {
        return document;
    }
}
