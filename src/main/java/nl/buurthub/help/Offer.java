package nl.buurthub.help;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer as the asker sees it. */
public record Offer(
        UUID id, UUID request, OfferState state, Instant offered, Volunteer helper, List<OfferMessage> messages) {

    /**
     * Who offers.
     *
     * @param since when they came to live here
     * @param helped how often they had helped somebody here when they offered
     * @param contact their address, once accepted
     */
    public record Volunteer(
            UUID id,
            String name,
            Instant since,
            boolean verified,
            int helped,
            @Nullable String contact) {

        private Volunteer withoutContact() {
            return new Volunteer(id, name, since, verified, helped, null);
        }
    }

    public Offer withoutContact() {
        return new Offer(id, request, state, offered, helper.withoutContact(), messages);
    }
}
