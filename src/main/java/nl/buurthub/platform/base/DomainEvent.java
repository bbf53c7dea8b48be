package nl.buurthub.platform.base;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened and that screens show. The record's components are what its audience gets, no more. */
public interface DomainEvent {

    /** The name on the wire: that of the record, {@code postCreated}. */
    @JsonIgnore
    default String type() {
        var name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * The person or session that hears nothing more of the stream after this event, nor this event itself.
     *
     * <p>Not part of what is sent.
     */
    @JsonIgnore
    default @Nullable UUID revokes() {
        return null;
    }

    /**
     * The thing whose words the event carries, so that they go from the journal when it is removed or its words change.
     *
     * <p>Not part of what is sent.
     */
    @JsonIgnore
    default @Nullable UUID about() {
        return null;
    }
}
