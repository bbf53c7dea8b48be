package nl.buurthub.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import nl.buurthub.platform.base.WireEnum;
import org.jspecify.annotations.Nullable;

/**
 * What a device shows when no page is open. Push services can't read it.
 *
 * @param page to open when it is touched; what is shown for the same page takes its place
 * @param alerted when the call was made, where it is about one: what is shown of a later one stays
 * @param token to confirm with that it rang
 * @param topic of all pushes with the same one, those that wait for the device give way to the last; at most 32 letters and digits
 * @param life how long the push service keeps it for a device that it can't reach
 */
public record Push(
        Kind kind,
        String title,
        String body,
        String page,
        @Nullable Instant alerted,
        @Nullable String token,
        @JsonIgnore String topic,
        @JsonIgnore Duration life) {

    public enum Kind implements WireEnum {
        CALL,
        /** A call is over: what it shows makes way, without a sound. */
        END,
        /** To hear whether a device rings. */
        TEST
    }
}
