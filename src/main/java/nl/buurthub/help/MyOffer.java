package nl.buurthub.help;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the helper sees it.
 *
 * @param asker once accepted
 * @param thanks once helped
 */
public record MyOffer(
        UUID id,
        UUID request,
        String need,
        RequestState requestState,
        OfferState state,
        Instant offered,
        List<OfferMessage> messages,
        @Nullable Asker asker,
        @Nullable String thanks) {

    /** The request is there for nobody but its asker. */
    public boolean gone() {
        return need.isEmpty();
    }

    MyOffer with(List<OfferMessage> messages) {
        return new MyOffer(id, request, need, requestState, state, offered, messages, asker, thanks);
    }

    public MyOffer with(Asker who, String words) {
        var thanked = requestState == RequestState.HELPED ? words : null;
        return new MyOffer(id, request, need, requestState, state, offered, messages, who, thanked);
    }
}
