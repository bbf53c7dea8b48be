package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.contract.Contract;

/** Holds what events carry against the schemas that {@code x-events} of the contract name: {@code post: PostCard}. */
public final class EventBodies {

    private static final Pattern FIELD = Pattern.compile("(\\w+): ([A-Z]\\w+)");

    private final Map<String, Map<String, Validator>> fields = new TreeMap<>();

    private EventBodies() {}

    public static EventBodies of(TestHub hub) {
        var bodies = new EventBodies();
        var contract = Contracts.served(hub);
        var schemas = contract.document().getJsonObject("components").getJsonObject("schemas");
        for (var event : events(contract)) {
            var named = FIELD.matcher(event.getString("body"));
            while (named.find()) {
                var schema = (JsonObject) contract.resolve(schemas.getValue(named.group(2)));
                bodies.fields
                        .computeIfAbsent(event.getString("type"), _ -> new HashMap<>())
                        .put(named.group(1), Contracts.validator(schema));
            }
        }
        return bodies;
    }

    /** Its {@code x-events}. */
    static List<JsonObject> events(Contract contract) {
        return contract.document().getJsonArray("x-events").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** @param event a frame; null is what may be absent */
    public void check(JsonNode event) {
        fields.getOrDefault(event.path("type").asText(), Map.of()).forEach((field, validator) -> {
            var value = event.path("body").path(field);
            if (value.isNull()) return;
            var result = validator.validate(new JsonObject(Json.write(value)));
            assertThat(result.getValid())
                    .as(() -> "as in the contract: " + event + " " + result.toJson())
                    .isTrue();
        });
    }
}
