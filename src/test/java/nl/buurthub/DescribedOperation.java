package nl.buurthub;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.contract.Operation;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * An operation with what the contract says of it for people and for tests: who may call it ({@code x-roles}) and an
 * {@code example}, of which {@code x-example} takes the place where it has to be about what is there. What stands between braces
 * there, as in a path, is to be filled in: <code>{post}</code> is a post's id.
 *
 * @param description its part of the contract, without references
 */
public record DescribedOperation(Operation operation, JsonObject description) {

    public static final List<String> ROLES = List.of("visitor", "stranger", "resident", "manager", "operator");

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    public static List<DescribedOperation> of(Contract contract) {
        var paths = contract.document().getJsonObject("paths");
        return contract.operations().values().stream()
                .map(operation -> describe(contract, operation, paths.getJsonObject(operation.path())))
                .toList();
    }

    private static DescribedOperation describe(Contract contract, Operation operation, JsonObject item) {
        var description = ((JsonObject) contract.resolve(item.getJsonObject(operation.method())));
        var parameters = new JsonArray(contract.parameters(operation).toList());
        return new DescribedOperation(operation, description.put("parameters", parameters));
    }

    public String method() {
        return operation.method().toUpperCase(Locale.ROOT);
    }

    /** The status that each role gets. */
    public Map<String, Object> roles() {
        return description.getJsonObject("x-roles", new JsonObject()).getMap();
    }

    public Stream<JsonObject> parameters() {
        return description.getJsonArray("parameters").stream().map(JsonObject.class::cast);
    }

    private @Nullable JsonObject json() {
        return description
                .getJsonObject("requestBody", new JsonObject())
                .getJsonObject("content", new JsonObject())
                .getJsonObject("application/json");
    }

    /** Whether it takes a body of JSON. */
    public boolean hasBody() {
        return json() != null;
    }

    public JsonObject schema() {
        return Objects.requireNonNull(json()).getJsonObject("schema");
    }

    /** Of its body. */
    public @Nullable Object example() {
        return Objects.requireNonNull(json()).getValue("example");
    }

    /** @param things by the name of their kind */
    public JsonObject body(UnaryOperator<String> things) {
        var body = ((JsonObject) Objects.requireNonNull(example())).copy();
        body.mergeIn(Objects.requireNonNull(json()).getJsonObject("x-example", new JsonObject()));
        return new JsonObject(fill(body.encode(), things));
    }

    /** With a value for all that it has to have. */
    public String path(UnaryOperator<String> things) {
        return path(Map.of(), things);
    }

    /** @param chosen values of variables, which stand there as they are */
    public String path(Map<String, String> chosen, UnaryOperator<String> things) {
        var values = new HashMap<String, String>();
        parameters()
                .filter(parameter -> parameter.getString("in").equals("path"))
                .forEach(parameter -> values.put(parameter.getString("name"), fill(example(parameter), things)));
        values.putAll(chosen);
        return fill(operation.path(), values::get) + query(things);
    }

    private String query(UnaryOperator<String> things) {
        var needed = parameters()
                .filter(parameter ->
                        parameter.getString("in").equals("query") && parameter.getBoolean("required", false))
                .map(parameter -> parameter.getString("name") + "=" + fill(example(parameter), things))
                .collect(Collectors.joining("&"));
        return needed.isEmpty() ? "" : "?" + needed;
    }

    /** A parameter that gives none is what it is called. */
    private static String example(JsonObject parameter) {
        return parameter.getString(
                "x-example", parameter.getString("example", "{" + parameter.getString("name") + "}"));
    }

    private static String fill(String text, UnaryOperator<String> things) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(things.apply(blank.group(1))));
    }

    /** What comes of it when somebody does as the examples do. */
    public Neighbour.Answer asked(Neighbour by, UnaryOperator<String> things) {
        if (operation.file() != null)
            return by.with("Content-Type", "image/png").sends(method(), path(things), Pictures.png(2, 2));
        var body = hasBody() ? body(things).encode().getBytes(StandardCharsets.UTF_8) : null;
        return by.sends(method(), path(things), body);
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
