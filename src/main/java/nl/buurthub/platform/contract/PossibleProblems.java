package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;

/**
 * What can go wrong with an operation follows from what the contract says of it, and isn't written again at each. How each kind
 * of problem looks stands in {@code platform.yaml}; which there are, in {@link Messages}.
 */
final class PossibleProblems {

    private static final Messages WORDS = Messages.in(Language.EN);

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Template changed;
    private final String method;
    private final JsonObject operation;
    private final List<JsonObject> parameters;

    /** What an edit that comes too late gets, but for what it was an edit of. */
    private record Template(JsonObject response, JsonObject problem) {

        JsonObject with(JsonObject current) {
            var schema = problem.copy();
            schema.getJsonObject("properties").put("current", current);
            schema.getJsonArray("required").add("current");
            var whole = response.copy();
            whole.getJsonObject("content")
                    .getJsonObject(MEDIA_TYPE)
                    .put("schema", schema)
                    .remove("example");
            return whole;
        }
    }

    /** @param parameters those it has, without references */
    private PossibleProblems(Template changed, String method, JsonObject operation, List<JsonObject> parameters) {
        this.changed = changed;
        this.method = method;
        this.operation = operation;
        this.parameters = parameters;
    }

    /** Describes the problems, and has each operation promise those that it can have. */
    static void declare(JsonObject document) {
        var components = document.getJsonObject("components");
        var schemas = components.getJsonObject("schemas");
        schemas.put("ProblemCode", codes("problem.", "status.")).put("FaultCode", codes("fault."));
        var responses = components.getJsonObject("responses");
        responses.forEach(response -> describe((JsonObject) response.getValue()));
        var changed = new Template((JsonObject) responses.remove("412"), schemas.getJsonObject("Problem"));
        document.getJsonObject("paths").forEach(path -> {
            var item = (JsonObject) path.getValue();
            Contract.operations(item).forEach((method, operation) -> {
                var parameters = Contract.parameters(document, item, operation).toList();
                new PossibleProblems(changed, method, operation, parameters).promise();
            });
        });
    }

    /** Each with its words, by which who writes a program knows what it is about. */
    private static JsonObject codes(String... families) {
        var codes = WORDS.families(families);
        var description = new StringBuilder("What it is about, in every language the same:\n");
        codes.forEach((code, words) ->
                description.append("\n- `").append(code).append("`: ").append(words));
        return new JsonObject()
                .put("type", "string")
                .put("description", description.toString())
                .put("enum", new JsonArray(new ArrayList<>(codes.keySet())));
    }

    private static void describe(JsonObject response) {
        var status = (Integer) response.remove("x-status");
        var key = (String) response.remove("x-key");
        if (key == null) return;
        var example = new JsonObject(Problem.told(key, WORDS.of(key), status));
        response.put(
                "content",
                new JsonObject()
                        .put(
                                MEDIA_TYPE,
                                new JsonObject()
                                        .put("schema", new JsonObject().put("$ref", "#/components/schemas/Problem"))
                                        .put("example", example)));
    }

    private void promise() {
        if (!operation.containsKey("security")) operation.put("security", open());
        var responses = operation.getJsonObject("responses");
        if (takesA("If-Match")) responses.put("412", changed.with(edited(responses)));
        for (var status : statuses()) {
            var name = Integer.toString(status);
            if (!responses.containsKey(name))
                responses.put(name, new JsonObject().put("$ref", "#/components/responses/" + name));
        }
    }

    private static JsonObject edited(JsonObject responses) {
        var content = responses.getJsonObject("200").getJsonObject("content");
        return content.getJsonObject("application/json").getJsonObject("schema").copy();
    }

    /** For everybody; who signed in may see more. */
    private static JsonArray open() {
        return new JsonArray().add(new JsonObject()).add(new JsonObject().put("bearer", new JsonArray()));
    }

    private List<Integer> statuses() {
        var statuses = new ArrayList<Integer>();
        if (takes("query") || takes("header") || hasBody()) statuses.add(400);
        statuses.add(401);
        if (changes() || someRoleGets(403)) statuses.add(403);
        if (takes("path") || someRoleGets(404)) statuses.add(404);
        if (changes()) statuses.add(409);
        if (someRoleGets(410)) statuses.add(410);
        if (hasBody()) statuses.addAll(List.of(413, 415));
        if (takesA("Idempotency-Key")) statuses.add(422);
        statuses.addAll(List.of(429, 500, 503));
        return statuses;
    }

    private boolean takes(String in) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getString("in").equals(in));
    }

    private boolean takesA(String name) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.getString("name").equals(name));
    }

    private boolean changes() {
        return !method.equals("get");
    }

    private boolean hasBody() {
        return operation.containsKey("requestBody");
    }

    private boolean someRoleGets(int status) {
        return operation.getJsonObject("x-roles", new JsonObject()).getMap().containsValue(status);
    }
}
