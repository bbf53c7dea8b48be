package nl.buurthub.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.buurthub.platform.base.WireWord;

/**
 * What managers decide about. Each feature names its own, has a {@link Moderatable} for it, and has its migration put it in
 * {@code content_type}: a word that two features claim stops the start.
 */
public record ContentType(String word) implements WireWord {

    /** Not a thing that was written, but who writes. */
    public static final ContentType PERSON = new ContentType("person");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentType {}
}
