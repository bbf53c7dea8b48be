package nl.buurthub.platform.contract;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param file what its body is, if that is no JSON
 * @param secured only for who is signed in
 * @param polled whether pages ask it again and again by themselves
 */
public record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable Schema body,
        @Nullable File file,
        boolean secured,
        boolean polled) {

    private static final int LEAST_READ = 4 * 1024;
    private static final int USUALLY_READ = 64 * 1024;
    private static final int MOST_READ = 256 * 1024;

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A file of one of these media types, of so many bytes at most. */
    public record File(Set<String> types, int most) {

        private static final int MEGABYTE = 1024 * 1024;

        static File of(JsonObject content) {
            var schema = content.getJsonObject(content.fieldNames().iterator().next())
                    .getJsonObject("schema");
            return new File(content.fieldNames(), schema.getInteger("maxLength"));
        }

        public int megabytes() {
            return most / MEGABYTE;
        }
    }

    /** How many bytes of a body are read: what the longest takes that is right, laid out with room to spare. */
    public int mostBytes() {
        if (body == null) return LEAST_READ;
        var longest = body.longest();
        if (longest >= Rule.UNBOUNDED) return USUALLY_READ;
        return Math.clamp(longest * 5 / 4, LEAST_READ, MOST_READ);
    }

    /** How much of the path is the same for all. */
    public int fixedLength() {
        return VARIABLE.matcher(path).replaceAll("").length();
    }

    /** The path as the router writes it: {@code /hoods/:slug}. */
    public String route() {
        return VARIABLE.matcher(path).replaceAll(":$1");
    }

    /** A parameter in the path, the query or a header. */
    public record Parameter(String name, String in, boolean required, boolean integer, Schema schema) {

        static Parameter of(JsonObject parameter) {
            var schema = parameter.getJsonObject("schema");
            return new Parameter(
                    parameter.getString("name"),
                    parameter.getString("in"),
                    parameter.getBoolean("required", false),
                    "integer".equals(schema.getValue("type")),
                    Schema.of(schema));
        }

        boolean inPath() {
            return in.equals("path");
        }
    }
}
