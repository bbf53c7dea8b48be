package nl.buurthub.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a post is. */
public enum PostKind {
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("story")
    STORY,
    /** By the managers. */
    @JsonProperty("announcement")
    ANNOUNCEMENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PostKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
