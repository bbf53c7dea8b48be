package nl.buurthub.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What one can say of a post without words. */
public enum Reaction {
    @JsonProperty("thanks")
    THANKS,
    @JsonProperty("join")
    JOIN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reaction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
