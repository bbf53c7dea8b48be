package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an object has. One that is null and takes no null is as good as absent: it is taken out.
 *
 * @param others what a field is that isn't named here; null if there is none
 */
record FieldsRule(
        Map<String, Schema> named,
        List<String> required,
        @Nullable Schema others,
        int least) implements Rule {

    static FieldsRule of(JsonObject schema) {
        var named = new LinkedHashMap<String, Schema>();
        schema.getJsonObject("properties", new JsonObject())
                .forEach(field -> named.put(field.getKey(), Schema.of((JsonObject) field.getValue())));
        return new FieldsRule(
                named,
                schema.getJsonArray("required", new JsonArray()).stream()
                        .map(String.class::cast)
                        .toList(),
                others(schema.getValue("additionalProperties", true)),
                schema.getInteger("minProperties", 0));
    }

    private static @Nullable Schema others(Object described) {
        if (described instanceof JsonObject schema) return Schema.of(schema);
        return described.equals(true) ? Schema.ANYTHING : null;
    }

    @Override
    public void check(JsonNode value, String pointer, Faults faults) {
        var object = (ObjectNode) value;
        object.properties().removeIf(field -> field.getValue().isNull() && isAbsentAsNull(field.getKey()));
        for (var name : required) if (!object.has(name)) faults.add(pointer + "/" + Faults.escaped(name), "required");
        if (object.size() < least) faults.add(pointer, "minProperties", least);
        for (var field : object.properties()) {
            if (faults.enough()) return;
            check(field, pointer, faults);
        }
    }

    private boolean isAbsentAsNull(String name) {
        var schema = named.get(name);
        return schema != null && !schema.takesNull();
    }

    private void check(Map.Entry<String, JsonNode> field, String pointer, Faults faults) {
        var schema = named.getOrDefault(field.getKey(), others);
        if (schema == null) faults.addUnknown(pointer, field.getKey());
        else schema.check(field.getValue(), pointer + "/" + Faults.escaped(field.getKey()), faults);
    }

    /** The more, the more of an object's fields are meant to be there, and for what stands in them. */
    long has(JsonNode object) {
        return object.properties().stream()
                .mapToInt(field -> {
                    var schema = named.get(field.getKey());
                    if (schema == null) return 0;
                    return schema.looksLike(field.getValue()) ? 2 : 1;
                })
                .sum();
    }

    @Override
    public long longest() {
        if (others != null) return UNBOUNDED;
        var fields = named.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + "\"\":,".length()
                        + field.getValue().longest());
        return "{}".length() + fields.sum();
    }
}
