package nl.buurthub.help.urgent;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.hoods.HoodSettings;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that the transaction has locked.
 *
 * @param request null of a drill
 * @param anonymous who asked stays unknown
 * @param roundDue when the next round is, if there is to be one
 */
record Dispatch(
        UUID id,
        UUID hood,
        String slug,
        HoodSettings.Urgent rules,
        @Nullable UUID request,
        boolean anonymous,
        DispatchState state,
        int round,
        @Nullable Instant roundDue,
        int needed) {

    boolean isClosed() {
        return state == DispatchState.CLOSED;
    }
}
