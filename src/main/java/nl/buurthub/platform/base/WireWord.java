package nl.buurthub.platform.base;

import com.fasterxml.jackson.annotation.JsonValue;

/** Stands as one word in small letters on the wire and in the database. */
public interface WireWord {

    @JsonValue
    String word();
}
