package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Audiences.StreamKind;

/** Holds frames against {@code asyncapi.yaml}, and who hears what against the contract of features. */
public final class LiveContract {

    /** Read once. */
    public static final LiveContract WHOLE = new LiveContract();

    private final Map<String, Validator> messages = new HashMap<>();
    private final Map<String, Set<StreamKind>> audiences = Audiences.of(Contracts.WHOLE);

    private LiveContract() {
        try (var in = LiveContract.class.getResourceAsStream("/asyncapi.yaml")) {
            var document = new JsonObject(new YAMLMapper().readValue(in, new TypeReference<Map<String, Object>>() {}));
            var components = document.getJsonObject("components");
            var cursor = components.getJsonObject("schemas").getJsonObject("Cursor");
            for (var name : components.getJsonObject("messages").fieldNames()) {
                var payload =
                        components.getJsonObject("messages").getJsonObject(name).getJsonObject("payload");
                var schema = payload.encode().replace("{\"$ref\":\"#/components/schemas/Cursor\"}", cursor.encode());
                if (!schema.contains("$ref")) messages.put(name, Contracts.validator(new JsonObject(schema)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void check(JsonNode frame) {
        assertThat(messages).containsKey(frame.path("op").asText());
        var validator = Objects.requireNonNull(messages.get(frame.path("op").asText()));
        var result = validator.validate(new JsonObject(Json.write(frame)));
        assertThat(result.getValid()).as(() -> "as in the contract: " + frame).isTrue();
        var audience = audiences.get(frame.path("type").asText());
        if (audience != null)
            assertThat(audience)
                    .as(() -> "a stream that tells this: " + frame)
                    .anyMatch(scope -> scope.has(frame.path("stream").asText()));
    }

    Map<String, Set<StreamKind>> audiences() {
        return audiences;
    }
}
