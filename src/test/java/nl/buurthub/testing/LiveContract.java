package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.contract.LiveDocument;
import nl.buurthub.testing.Audiences.StreamKind;

/** Holds frames against the live stream's document, with what each event carries, and who hears what against it. */
public final class LiveContract {

    /** Of all features; read once. */
    public static final LiveContract WHOLE = new LiveContract(Contracts.WHOLE);

    private final Map<String, Validator> messages = new HashMap<>();
    private final Map<String, JsonObject> examples = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Set<StreamKind>> audiences;

    private LiveContract(Contract contract) {
        audiences = Audiences.of(contract);
        var live = LiveDocument.of(contract);
        var described = live.getJsonObject("components").getJsonObject("messages");
        described.forEach(message -> add(message.getKey(), (JsonObject) Contract.resolve(live, message.getValue())));
        for (var reason : described.getJsonObject("bye").getJsonArray("x-reasons")) {
            var closing = (JsonObject) reason;
            codes.put(closing.getString("reason"), closing.getInteger("code"));
        }
    }

    private void add(String name, JsonObject message) {
        messages.put(name, Contracts.validator(message.getJsonObject("payload")));
        examples.put(name, message.getJsonArray("examples").getJsonObject(0).getJsonObject("payload"));
    }

    /** As a hub serves it. */
    public static LiveContract of(TestHub hub) {
        return new LiveContract(Contracts.served(hub));
    }

    /** What nobody described is an event that clients pass over. */
    public synchronized void check(JsonNode frame) {
        var op = frame.path("op").asText();
        var type = frame.path("type").asText();
        var name = op.equals("event") && messages.containsKey(type) ? type : op;
        assertThat(messages).containsKey(name);
        var result = Objects.requireNonNull(messages.get(name)).validate(new JsonObject(Json.write(frame)));
        assertThat(result.getValid())
                .as(() -> "as in the contract: " + frame + " " + result.toJson())
                .isTrue();
        var audience = audiences.get(type);
        if (audience != null)
            assertThat(audience)
                    .as(() -> "a stream that tells this: " + frame)
                    .anyMatch(scope -> scope.has(frame.path("stream").asText()));
    }

    /** What an event carries, such as might have happened; nothing for one that nobody described. */
    String example(String type) {
        var example = examples.get(type);
        return example == null ? "{}" : example.getJsonObject("body").encode();
    }

    /** With which the server closes for this reason. */
    public int code(String reason) {
        return Objects.requireNonNull(codes.get(reason), reason);
    }

    Map<String, Set<StreamKind>> audiences() {
        return audiences;
    }
}
