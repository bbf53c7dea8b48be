package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The types of JSON Schema. */
enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL;

    /** @throws IllegalArgumentException for none of them */
    static JsonType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isTextual();
            case INTEGER -> isWhole(value);
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case NULL -> value.isNull();
        };
    }

    /** As far as we count: 5.0 is, 1e300 isn't. */
    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
    }
}
