package nl.buurthub.platform.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who may see a thing. */
public enum Audience {
    /** Anyone, kiosks too. */
    @JsonProperty("public")
    PUBLIC,
    /** Who has an account in the hood. */
    @JsonProperty("residents")
    RESIDENTS;

    /** As it stands in the database and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Audience of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
