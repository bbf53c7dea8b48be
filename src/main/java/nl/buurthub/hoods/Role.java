package nl.buurthub.hoods;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody is in a hood. */
public enum Role {
    @JsonProperty("resident")
    RESIDENT,
    /** A trained resident who runs the hood. */
    @JsonProperty("manager")
    MANAGER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
