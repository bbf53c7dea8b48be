package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that fills a screen; the contract's {@code Takeover}. {@code kiosk}: the only screen, or all of the hood. */
public record Takeover(UUID id, @Nullable UUID kiosk, String title, String words, Instant ends) {}
