package nl.buurthub.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Problem.Invalid.Fault;
import org.jspecify.annotations.Nullable;

/** Checks a request against its {@link Operation}. */
public final class Validation {

    /** Keywords that only say that something below them is wrong. */
    private static final Set<String> STRUCTURE = Set.of("properties", "items", "$ref", "oneOf", "anyOf", "allOf");

    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private Validation() {}

    /** @throws Problem if it does not fit; of a wrong path it isn't told what a right one would be */
    public static void check(Operation operation, RoutingContext context) {
        for (var parameter : operation.parameters()) check(parameter, context);
        if (operation.body() != null) checkBody(operation.body(), context);
        if (operation.file() != null) checkFile(operation.file(), context);
    }

    private static void checkFile(Operation.File file, RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        if (type == null
                || !file.types().contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)))
            throw new Problem.Unsupported("fileKind");
        var length = context.request().getHeader("Content-Length");
        // The server reads nothing that isn't a number here.
        if (length != null && Long.parseLong(length) > file.most())
            throw new Problem.TooLarge("fileSize", file.megabytes());
    }

    private static void check(Operation.Parameter parameter, RoutingContext context) {
        var text = switch (parameter.in()) {
            case "path" -> context.pathParam(parameter.name());
            case "header" -> context.request().getHeader(parameter.name());
            default -> context.queryParams().get(parameter.name());
        };
        if (text == null) {
            if (parameter.required()) throw new Problem.Invalid("?" + parameter.name(), "required");
            return;
        }
        var wrong = text.indexOf('\0') >= 0 || !fits(parameter, text);
        if (wrong && parameter.inPath()) throw new Problem.NotFound();
        if (wrong) throw new Problem.Invalid("?" + parameter.name(), "parameter");
    }

    private static boolean fits(Operation.Parameter parameter, String text) {
        try {
            var value = parameter.integer() ? (Object) Long.valueOf(text) : text;
            return parameter.schema().validate(value).getValid();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void checkBody(Validator schema, RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        if (type == null || !JSON.matcher(type).matches()) throw new Problem.Invalid("", "contentType");
        var body = parse(context.body().buffer());
        var result = schema.validate(body);
        if (!result.getValid()) throw new Problem.Invalid(faults(result));
    }

    private static JsonObject parse(@Nullable Buffer bytes) {
        try {
            var body = Json.MAPPER.readValue(
                    bytes == null ? new byte[0] : bytes.getBytes(), new TypeReference<Map<String, Object>>() {});
            if (body == null) throw new Problem.Invalid("", "json");
            refuseNul("", body);
            return new JsonObject(body);
        } catch (IOException e) {
            throw new Problem.Invalid("", "json");
        }
    }

    /** PostgreSQL cannot keep a NUL in text. */
    private static void refuseNul(String pointer, @Nullable Object value) {
        switch (value) {
            case String text when text.indexOf('\0') >= 0 -> throw new Problem.Invalid(pointer, "nul");
            case Map<?, ?> object -> object.forEach((key, inner) -> refuseNul(pointer + "/" + key, inner));
            case List<?> array -> {
                for (var i = 0; i < array.size(); i++) refuseNul(pointer + "/" + i, array.get(i));
            }
            case null, default -> {}
        }
    }

    private static List<Fault> faults(OutputUnit result) {
        var faults = new ArrayList<Fault>();
        if (result.getErrors() == null) return List.of(new Fault("", "value"));
        for (var error : result.getErrors()) {
            var location = error.getKeywordLocation();
            var keyword = location.substring(location.lastIndexOf('/') + 1);
            if (STRUCTURE.contains(keyword)) continue;
            faults.add(fault(pointer(error), keyword, error));
        }
        return faults.isEmpty() ? List.of(new Fault("", "value")) : faults;
    }

    private static Fault fault(String pointer, String keyword, OutputUnit error) {
        return switch (keyword) {
            case "required" -> new Fault(pointer + "/" + quoted(error.getError()), "required");
            case "additionalProperties", "unevaluatedProperties" -> new Fault(pointer, "unknownField");
            default ->
                new Fault(pointer, Messages.in(Language.NL).has("fault." + keyword) ? keyword : "value", number(error));
        };
    }

    private static String pointer(OutputUnit error) {
        var at = error.getInstanceLocation();
        return at.startsWith("#") ? at.substring(1) : at;
    }

    private static String quoted(String message) {
        var from = message.indexOf('"') + 1;
        return message.substring(from, Math.max(from, message.indexOf('"', from)));
    }

    /** The bound in a message such as {@code String is too long (140 > 120)}. */
    private static String number(OutputUnit error) {
        var digits = error.getError().replaceAll(".*?([0-9]+)\\)?$", "$1");
        return digits.chars().allMatch(Character::isDigit) ? digits : "";
    }
}
