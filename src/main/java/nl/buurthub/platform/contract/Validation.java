package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/** Checks a request against its {@link Operation}. */
public final class Validation {

    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private Validation() {}

    /**
     * All that can be told before the body is read.
     *
     * @throws Problem if it does not fit; of a wrong path it isn't told what a right one would be
     */
    public static void checkHead(Operation operation, RoutingContext context) {
        for (var parameter : operation.parameters()) check(parameter, context);
        if (operation.body() != null) checkType(context);
        if (operation.file() != null) checkFile(operation.file(), context);
    }

    private static void checkType(RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        if (type == null || !JSON.matcher(type).matches()) throw new Problem.Unsupported("mediaType");
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
        var wrong = !fits(parameter, text);
        if (wrong && parameter.inPath()) throw new Problem.NotFound();
        if (wrong) throw new Problem.Invalid("?" + parameter.name(), "parameter");
    }

    private static boolean fits(Operation.Parameter parameter, String text) {
        try {
            var value = parameter.integer() ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
            return parameter.schema().faults(value).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * What came as the body.
     *
     * @throws Problem.Invalid if it does not fit
     */
    public static JsonNode body(Schema schema, RoutingContext context) {
        var body = parse(context.body().buffer());
        var faults = schema.faults(body);
        if (!faults.isEmpty()) throw new Problem.Invalid(faults);
        return body;
    }

    private static JsonNode parse(@Nullable Buffer bytes) {
        try {
            var body = Json.MAPPER.readTree(bytes == null ? new byte[0] : bytes.getBytes());
            if (body.isMissingNode()) throw new Problem.Invalid("", "json");
            return body;
        } catch (IOException e) {
            throw new Problem.Invalid("", "json");
        }
    }
}
