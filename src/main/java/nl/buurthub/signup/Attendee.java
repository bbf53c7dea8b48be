package nl.buurthub.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as the organiser sees it; the contract's {@code Attendee}.
 *
 * @param contact how to call whom the organiser signed up
 */
public record Attendee(
        UUID id,
        String name,
        int guests,
        SignUpState state,
        @Nullable Integer position,
        @Nullable Instant came,
        boolean account,
        @Nullable String contact) {}
