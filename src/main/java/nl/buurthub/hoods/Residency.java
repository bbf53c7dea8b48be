package nl.buurthub.hoods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the caller is in a hood. {@code suspended}: until when they only read, if they do. */
public record Residency(
        Role role,
        boolean verified,
        String street,
        Instant since,
        @Nullable Instant suspended) {}
