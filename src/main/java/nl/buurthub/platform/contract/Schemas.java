package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON schemas, references resolved, in words. */
public final class Schemas {

    /** A parameter, or a field of a body. */
    public record Field(String name, String type, boolean required, String description) {}

    private Schemas() {}

    public static Field parameter(JsonObject parameter) {
        return new Field(
                parameter.getString("name"),
                type(parameter.getJsonObject("schema")),
                parameter.getBoolean("required", false),
                "in the " + parameter.getString("in")
                        + (parameter.containsKey("example") ? ", such as " + parameter.getString("example") : ""));
    }

    /** The fields of a request's or a response's body; an inner one is named {@code items[].author.id}. */
    public static List<Field> body(JsonObject message) {
        return fields(json(message).getJsonObject("schema", new JsonObject()));
    }

    public static List<Field> fields(JsonObject schema) {
        var fields = new ArrayList<Field>();
        collect("", schema, fields);
        return fields;
    }

    /** As one would send it; empty when there is none. */
    public static String example(JsonObject message) {
        return json(message).getValue("example") instanceof JsonObject example ? example.encodePrettily() : "";
    }

    private static JsonObject json(JsonObject message) {
        return message.getJsonObject("content", new JsonObject()).getJsonObject("application/json", new JsonObject());
    }

    private static void collect(String prefix, JsonObject schema, List<Field> fields) {
        var required = schema.getJsonArray("required", new JsonArray());
        schema.getJsonObject("properties", new JsonObject()).forEach(property -> {
            var inner = (JsonObject) property.getValue();
            var name = prefix + property.getKey();
            fields.add(new Field(
                    name, type(inner), required.contains(property.getKey()), inner.getString("description", "")));
            collect(name + ".", inner, fields);
            if (inner.containsKey("items")) collect(name + "[].", inner.getJsonObject("items"), fields);
        });
        for (var choice : choices(schema)) collect(prefix, choice, fields);
    }

    private static List<JsonObject> choices(JsonObject schema) {
        return schema.getJsonArray("oneOf", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String type(JsonObject schema) {
        if (schema.containsKey("oneOf"))
            return choices(schema).stream().map(Schemas::type).distinct().collect(Collectors.joining(" or "));
        if (schema.containsKey("const")) return String.valueOf(schema.getValue("const"));
        if (schema.containsKey("enum"))
            return schema.getJsonArray("enum").stream().map(String::valueOf).collect(Collectors.joining(" | "));
        var name = schema.getValue("type") instanceof JsonArray several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                : schema.getString("type", "any");
        if (name.equals("array")) return "list of " + type(schema.getJsonObject("items", new JsonObject()));
        return name + bounds(schema);
    }

    private static String bounds(JsonObject schema) {
        var words = new StringBuilder();
        if (schema.containsKey("format")) words.append(", ").append(schema.getString("format"));
        if (schema.containsKey("pattern")) words.append(", ").append(schema.getString("pattern"));
        if (schema.containsKey("maxLength"))
            words.append(", ").append(range(schema, "minLength", "maxLength")).append(" characters");
        if (schema.containsKey("maximum")) words.append(", ").append(range(schema, "minimum", "maximum"));
        return words.toString();
    }

    private static String range(JsonObject schema, String least, String most) {
        return schema.getValue(least, 0) + " to " + schema.getValue(most);
    }
}
