package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurthub.platform.web.Contract;
import nl.buurthub.platform.web.Operation;
import org.jspecify.annotations.Nullable;

/** Holds answers against {@code openapi/*.yaml}: an answer that the contract doesn't promise is a failure. */
final class ContractCheck {

    private final Contract contract = Contract.of(List.of(
            "hoods", "people", "photos", "posts", "help", "urgent", "calendars", "agenda", "desk", "kiosk", "demo"));
    private final Map<String, Validator> validators = new ConcurrentHashMap<>();

    void check(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            if (path.startsWith("/api/")) checkProblem(response);
            return;
        }
        var operation = operation(method, path);
        if (operation == null) return;
        var promised = (JsonObject) contract.resolve(contract.document()
                .getJsonObject("paths")
                .getJsonObject(operation.path())
                .getJsonObject(method.toLowerCase(Locale.ROOT))
                .getJsonObject("responses")
                .getValue(Integer.toString(response.statusCode())));
        assertThat(promised)
                .as(operation.id() + " promises " + response.statusCode())
                .isNotNull();
        if (!promised.containsKey("content")) assertThat(response.body()).isEmpty();
        else if (promised.getJsonObject("content").containsKey("application/json"))
            checkBody(operation.id() + " " + response.statusCode(), schema(promised), response.body());
    }

    private JsonObject schema(JsonObject promised) {
        return (JsonObject) contract.resolve(promised.getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema"));
    }

    private void checkBody(String what, JsonObject schema, String body) {
        var validator = validators.computeIfAbsent(what, _ -> Operation.validator(schema));
        var result = validator.validate(Json.decodeValue(body));
        assertThat(result.getValid())
                .as(() -> what + " is as in the contract: " + result.toJson().encode() + "\n" + body)
                .isTrue();
    }

    private static void checkProblem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(response.body());
        assertThat(problem.getInteger("status")).isEqualTo(response.statusCode());
        assertThat(problem.getString("detail")).isNotBlank();
    }

    private @Nullable Operation operation(String method, String path) {
        return contract.operations().values().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{\\w+}", "[^/]+")))
                // A path without variables is meant where it fits: /sessions/current, not /sessions/{session}.
                .min((a, b) ->
                        Integer.compare(a.path().split("\\{").length, b.path().split("\\{").length))
                .orElse(null);
    }
}
