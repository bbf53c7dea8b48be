package nl.buurthub.testing;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import nl.buurthub.platform.web.Contract;

/** The contract as a hub serves it. */
public final class Contracts {

    private Contracts() {}

    public static Contract served(TestHub hub) {
        return Contract.of(new JsonObject(hub.visitor()
                .sends("GET", "/api/openapi.json", null)
                .must(200)
                .response()
                .body()));
    }

    /** A path with its variables filled in. */
    public static String fill(String path, Map<String, String> values) {
        var filled = path;
        for (var value : values.entrySet()) filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        return filled;
    }
}
