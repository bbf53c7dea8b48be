package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.buurthub.platform.contract.Operation;
import org.jspecify.annotations.Nullable;

/** Checks answers against the contract: an answer that it doesn't promise is a failure. */
final class ContractCheck {

    /** Of two that fit a path, the first is meant: /sessions/current before /sessions/{session}, {id}.ics before {id}. */
    private static final List<Place> PLACES = Contracts.WHOLE.operations().values().stream()
            .map(Place::of)
            .sorted(Comparator.<Place>comparingInt(
                            place -> place.operation.path().split("\\{").length)
                    .thenComparing(place -> -place.operation.path().length()))
            .toList();

    /** Who asks in a way that no operation is asked in, or of a site that isn't here. */
    private static final Set<Integer> OF_ANY_SITE = Set.of(414, 421, 431);

    private final Map<String, Promise> promises = new ConcurrentHashMap<>();

    /** Where an operation is asked. */
    private record Place(Operation operation, Pattern path) {

        static Place of(Operation operation) {
            return new Place(operation, Pattern.compile(operation.path().replaceAll("\\{\\w+}", "[^/]+")));
        }

        boolean fits(String method, String asked) {
            return operation.method().equalsIgnoreCase(method)
                    && path.matcher(asked).matches();
        }
    }

    /** What an operation answers with a status: nothing at all, JSON of a schema, or something else. */
    private record Promise(boolean empty, boolean located, Optional<Validator> json) {}

    void check(String method, String path, HttpResponse<String> response) {
        if (path.startsWith("/api/") && response.statusCode() >= 400) checkProblem(response);
        var operation = operation(method, path);
        if (operation == null || isOfAnySite(operation, response.statusCode())) return;
        var what = operation.id() + " " + response.statusCode();
        var promise = promises.computeIfAbsent(what, _ -> promise(operation, response.statusCode()));
        assertThat(response.headers().firstValue("Location").isPresent())
                .as(what + " says where")
                .isEqualTo(promise.located);
        if (promise.empty) assertThat(response.body()).as(what).isEmpty();
        promise.json.ifPresent(schema -> checkBody(what, schema, response.body()));
    }

    /** A body too large for an operation that takes none is such a way too. */
    private static boolean isOfAnySite(Operation operation, int status) {
        var takesNone = operation.body() == null && operation.file() == null;
        return OF_ANY_SITE.contains(status) || takesNone && status == 413;
    }

    private static Promise promise(Operation operation, int status) {
        var contract = Contracts.WHOLE;
        var promised = (JsonObject) contract.resolve(contract.document()
                .getJsonObject("paths")
                .getJsonObject(operation.path())
                .getJsonObject(operation.method())
                .getJsonObject("responses")
                .getValue(Integer.toString(status)));
        assertThat(promised).as(operation.id() + " promises " + status).isNotNull();
        var content = promised.getJsonObject("content", new JsonObject());
        var json = content.getJsonObject(status < 400 ? "application/json" : "application/problem+json");
        return new Promise(
                !promised.containsKey("content"),
                promised.getJsonObject("headers", new JsonObject()).containsKey("Location"),
                Optional.ofNullable(json).map(kind -> Contracts.validator(kind.getJsonObject("schema"))));
    }

    private static void checkBody(String what, Validator schema, String body) {
        var result = schema.validate(Json.decodeValue(body));
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

    private static @Nullable Operation operation(String method, String path) {
        return PLACES.stream()
                .filter(place -> place.fits(method, path))
                .findFirst()
                .map(Place::operation)
                .orElse(null);
    }
}
