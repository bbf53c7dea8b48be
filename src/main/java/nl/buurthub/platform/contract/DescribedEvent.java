package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a feature tells over the live stream, as {@code x-events} of its file say.
 *
 * @param stream which streams tell it, and to whom
 * @param body the schema of what it carries: each field is always there, and no other
 */
public record DescribedEvent(String type, String stream, String when, JsonObject body) {

    /** In the order of the files. Where one carries something else for another audience, there are two of its type. */
    public static List<DescribedEvent> of(Contract contract) {
        return contract.document().getJsonArray("x-events").stream()
                .map(JsonObject.class::cast)
                .map(DescribedEvent::of)
                .toList();
    }

    private static DescribedEvent of(JsonObject described) {
        var fields = described.getJsonObject("body");
        var body = new JsonObject()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("required", new JsonArray(new ArrayList<>(fields.fieldNames())))
                .put("properties", fields);
        return new DescribedEvent(
                described.getString("type"), described.getString("stream"), described.getString("when"), body);
    }
}
