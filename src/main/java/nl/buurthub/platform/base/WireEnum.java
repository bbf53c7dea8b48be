package nl.buurthub.platform.base;

import java.util.Locale;

/** One of a few values that nobody else adds to. For enums. */
public interface WireEnum extends WireWord {

    String name();

    @Override
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of them */
    static <T extends Enum<T> & WireEnum> T of(Class<T> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
}
