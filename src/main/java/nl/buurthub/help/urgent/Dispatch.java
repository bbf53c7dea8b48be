package nl.buurthub.help.urgent;

import java.util.UUID;
import nl.buurthub.hoods.HoodSettings;
import org.jspecify.annotations.Nullable;

/** A dispatch that the transaction has locked. {@code request}: null of a drill. {@code anonymous}: who asked stays unknown. */
record Dispatch(
        UUID id,
        UUID hood,
        String slug,
        HoodSettings.Urgent rules,
        @Nullable UUID request,
        boolean anonymous,
        DispatchState state,
        int round,
        int needed) {

    boolean isClosed() {
        return state == DispatchState.CLOSED;
    }
}
