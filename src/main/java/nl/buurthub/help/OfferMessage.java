package nl.buurthub.help;

import java.time.Instant;
import java.util.UUID;

/** What asker or helper wrote. An anonymous asker's is of a whole minute. */
public record OfferMessage(UUID id, UUID offer, boolean fromAsker, String text, Instant at) {}
