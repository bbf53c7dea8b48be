package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that fit schemas, in the words that the contract's own examples have for a field of that name. */
final class Samples {

    /** For texts that have a form of their own. */
    private static final List<String> FORMS =
            List.of("19:30", "dQw4w9WgXcQ", "q3V0c8mJ1xT5oR9kL2wY7nB4hD6fG-pA_sEuIvCtXyZ");

    private final Contract contract;
    private final Map<String, String> words = new HashMap<>();

    Samples(Contract contract) {
        this.contract = contract;
        learn("paths", contract.document().getJsonObject("paths"));
    }

    private void learn(String name, @Nullable Object value) {
        if (!(value instanceof JsonObject object) || name.equals("responses")) return;
        if (object.getValue("example") instanceof JsonObject example) remember("", example);
        else object.forEach(entry -> learn(entry.getKey(), entry.getValue()));
    }

    private void remember(String name, @Nullable Object value) {
        switch (value) {
            case JsonObject object -> object.forEach(entry -> remember(entry.getKey(), entry.getValue()));
            case String text -> words.putIfAbsent(name, text);
            case null, default -> {}
        }
    }

    /** @param name of the field that it is for */
    @Nullable
    Object of(String name, JsonObject unresolved) {
        return sample(name, (JsonObject) contract.resolve(unresolved));
    }

    private @Nullable Object sample(String name, JsonObject schema) {
        if (schema.containsKey("const")) return schema.getValue("const");
        if (schema.containsKey("enum")) return schema.getJsonArray("enum").getValue(0);
        if (schema.containsKey("oneOf"))
            return sample(name, schema.getJsonArray("oneOf").getJsonObject(0));
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> new JsonArray().add(sample(name, schema.getJsonObject("items", new JsonObject())));
            case "integer", "number" ->
                Math.min(schema.getLong("maximum", 3L), Math.max(schema.getLong("minimum", 3L), 3L));
            case "boolean" -> true;
            default -> text(name, schema);
        };
    }

    private static String type(JsonObject schema) {
        return schema.getValue("type") instanceof JsonArray several
                ? several.getString(0)
                : schema.getString("type", "");
    }

    private JsonObject object(JsonObject schema) {
        var object = new JsonObject();
        schema.getJsonObject("properties", new JsonObject())
                .forEach(field -> object.put(field.getKey(), sample(field.getKey(), (JsonObject) field.getValue())));
        return object;
    }

    private String text(String name, JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> "0198c5a4-7f1e-7b3c-8d2a-5e6f7a8b9c0d";
            case "date-time" -> "2026-09-18T17:30:00Z";
            case "date" -> "2026-09-18";
            case "uri" -> "https://example.org/";
            default -> word(name, schema).orElse(name);
        };
    }

    private Optional<String> word(String name, JsonObject schema) {
        var pattern = Pattern.compile(schema.getString("pattern", ""));
        return Stream.concat(Stream.of(words.getOrDefault(name, name), name), FORMS.stream())
                .filter(word -> pattern.matcher(word).find())
                .filter(word -> word.length() >= schema.getInteger("minLength", 0))
                .filter(word -> word.length() <= schema.getInteger("maxLength", Integer.MAX_VALUE))
                .findFirst();
    }
}
