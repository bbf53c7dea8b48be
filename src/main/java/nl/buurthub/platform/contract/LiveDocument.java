package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The protocol of the live stream, {@code asyncapi.yaml}, with a message for each event that the features tell: AsyncAPI 3.0. */
public final class LiveDocument {

    private static final Pattern SCHEMA = Pattern.compile("\"#/components/schemas/(\\w+)\"");
    private static final String SOME_ID = "0198c5a4-7f1e-7b3c-8d2a-5e6f7a8b9c0d";

    private final Contract contract;
    private final Samples samples;
    private final JsonObject document = Contract.read("/asyncapi.yaml");

    private LiveDocument(Contract contract) {
        this.contract = contract;
        this.samples = new Samples(contract);
    }

    public static JsonObject of(Contract contract) {
        var live = new LiveDocument(contract);
        DescribedEvent.of(contract).stream()
                .collect(Collectors.groupingBy(DescribedEvent::type, LinkedHashMap::new, Collectors.toList()))
                .forEach(live::add);
        live.addSchemas(live.document);
        return live.document;
    }

    private void add(String type, List<DescribedEvent> described) {
        document.getJsonObject("components").getJsonObject("messages").put(type, message(type, described));
        document.getJsonObject("channels")
                .getJsonObject("live")
                .getJsonObject("messages")
                .put(type, reference("components/messages", type));
        document.getJsonObject("operations")
                .getJsonObject("hear")
                .getJsonArray("messages")
                .add(reference("channels/live/messages", type));
    }

    private static JsonObject reference(String where, String name) {
        return new JsonObject().put("$ref", "#/" + where + "/" + name);
    }

    /** The same as any event, but for its type and what it carries. */
    private JsonObject message(String type, List<DescribedEvent> described) {
        var payload = document.getJsonObject("components")
                .getJsonObject("messages")
                .getJsonObject("event")
                .getJsonObject("payload")
                .copy();
        payload.getJsonObject("properties")
                .put("stream", new JsonObject().put("type", "string").put("description", joined(described, true)))
                .put("type", new JsonObject().put("const", type))
                .put("body", body(described));
        return new JsonObject()
                .put("summary", joined(described, false))
                .put("payload", payload)
                .put("examples", new JsonArray().add(new JsonObject().put("payload", example(described.getFirst()))));
    }

    private static String joined(List<DescribedEvent> described, boolean streams) {
        return described.stream()
                .map(event -> streams ? event.stream() : event.when())
                .distinct()
                .collect(Collectors.joining(streams ? "; " : " "));
    }

    private static JsonObject body(List<DescribedEvent> described) {
        var bodies = described.stream().map(DescribedEvent::body).distinct().toList();
        return bodies.size() == 1 ? bodies.getFirst() : new JsonObject().put("oneOf", new JsonArray(bodies));
    }

    /** As it is heard. */
    private JsonObject example(DescribedEvent event) {
        return new JsonObject()
                .put("op", "event")
                .put("stream", stream(event))
                .put("seq", 614)
                .put("type", event.type())
                .put("body", samples.of("body", event.body()));
    }

    /** {@code person/(who reacted)} is somebody's. */
    private static String stream(DescribedEvent event) {
        return event.stream()
                .replace("(slug)", "bloemenbuurt")
                .replaceAll("\\([^)]*\\)", SOME_ID)
                .replaceAll("[, ].*", "");
    }

    /** Those of the API that this refers to, and that these refer to. */
    private void addSchemas(JsonObject referring) {
        SCHEMA.matcher(referring.encode())
                .results()
                .map(found -> found.group(1))
                .forEach(this::addSchema);
    }

    private void addSchema(String name) {
        var known = document.getJsonObject("components").getJsonObject("schemas");
        if (known.containsKey(name)) return;
        var all = contract.document().getJsonObject("components").getJsonObject("schemas");
        var schema = Objects.requireNonNull(all.getJsonObject(name), name);
        known.put(name, schema);
        addSchemas(schema);
    }
}
