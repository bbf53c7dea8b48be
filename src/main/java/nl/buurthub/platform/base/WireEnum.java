package nl.buurthub.platform.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One of a few values, which stands in small letters on the wire and in the database. For enums. */
public interface WireEnum {

    String name();

    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of them */
    static <T extends Enum<T> & WireEnum> T of(Class<T> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
}
