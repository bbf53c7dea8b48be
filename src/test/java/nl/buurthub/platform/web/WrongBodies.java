package nl.buurthub.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are wrong in one place each, from a good one and its schema. */
final class WrongBodies {

    /** @param pointer to what is wrong */
    record Wrong(String pointer, String body) {

        @Override
        public String toString() {
            return pointer + ": " + body.substring(0, Math.min(body.length(), 200));
        }
    }

    private static final List<String> OF_NO_FIELD = List.of(
            "1",
            "1e400",
            "-1e400",
            "true",
            "[]",
            "{}",
            "[[]]",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "{\"a\":\"\\u0000\"}",
            "null");

    private final JsonObject good;
    private final List<Wrong> wrongs = new ArrayList<>();

    private WrongBodies(JsonObject good) {
        this.good = good;
    }

    static List<Wrong> of(JsonObject good, JsonObject schema) {
        var bodies = new WrongBodies(good);
        bodies.object("", schema, good);
        return bodies.wrongs;
    }

    private void object(String pointer, JsonObject schema, JsonObject value) {
        var meant = choices(schema)
                .filter(choice -> fields(choice).fieldNames().containsAll(value.fieldNames()))
                .findFirst()
                .orElseThrow();
        var required = meant.getJsonArray("required", new JsonArray());
        for (var name : required) leaveOut(pointer, (String) name);
        put(pointer + "/unknown", "1", pointer);
        for (var name : fields(meant).fieldNames()) {
            var type = fields(meant).getJsonObject(name);
            for (var wrong : values(type, required.contains(name)))
                put(pointer + "/" + name, wrong, pointer + "/" + name);
            if (value.getValue(name) instanceof JsonObject inner) object(pointer + "/" + name, type, inner);
            if (value.getValue(name) instanceof JsonArray list && list.getValue(0) instanceof JsonObject inner)
                object(pointer + "/" + name + "/0", type.getJsonObject("items"), inner);
        }
    }

    private static Stream<JsonObject> choices(JsonObject schema) {
        return schema.containsKey("oneOf")
                ? schema.getJsonArray("oneOf").stream().map(JsonObject.class::cast)
                : Stream.of(schema);
    }

    private static JsonObject fields(JsonObject schema) {
        return schema.getJsonObject("properties", new JsonObject());
    }

    private void leaveOut(String pointer, String name) {
        var body = good.copy();
        ((JsonObject) JsonPointer.from(pointer).queryJson(body)).remove(name);
        wrongs.add(new Wrong(pointer + "/" + name, body.encode()));
    }

    private void put(String pointer, String json, String fault) {
        var body = good.copy();
        JsonPointer.from(pointer).writeJson(body, "HERE");
        wrongs.add(new Wrong(fault, body.encode().replace("\"HERE\"", json)));
    }

    private static List<String> values(JsonObject type, boolean required) {
        var values = new ArrayList<>(OF_NO_FIELD);
        // Null is as good as absent.
        if (!required) values.remove("null");
        choices(type).forEach(choice -> values.addAll(beside(choice)));
        choices(type).forEach(choice -> values.removeAll(fitting(choice)));
        return values;
    }

    /** What nearly fits. */
    private static List<String> beside(JsonObject type) {
        var values = new ArrayList<String>();
        values.add("\"" + "w".repeat(type.getInteger("maxLength", 1000) + 1) + "\"");
        if (type.getInteger("minLength", 0) > 0) values.add("\"\"");
        if (type.containsKey("enum") || type.containsKey("format") || type.containsKey("pattern"))
            values.add("\"no such\"");
        if (type.containsKey("minimum")) values.add(Integer.toString(type.getInteger("minimum") - 1));
        if (type.containsKey("maximum")) values.add(Integer.toString(type.getInteger("maximum") + 1));
        if (type.getString("type", "").equals("integer")) values.add("1.5");
        return values;
    }

    private static List<String> fitting(JsonObject type) {
        return switch (type.getString("type", "")) {
            case "array" -> List.of("[]");
            case "boolean" -> List.of("true");
            case "number", "integer" -> List.of("1");
            case "object" -> type.containsKey("required") ? List.of() : List.of("{}");
            case "null" -> List.of("null");
            default -> List.of();
        };
    }
}
