package nl.buurthub.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as whoever made it sees it; the contract's {@code OwnSignUp} says besides what it is for.
 *
 * @param position in the line, from 1; none where more than fifty wait before
 * @param code to check in with
 * @param declineUntil until when to decide, for who moved up from the line
 */
public record OwnSignUp(
        UUID id,
        SignUpState state,
        int guests,
        boolean shown,
        @Nullable Integer position,
        String code,
        @Nullable Instant declineUntil,
        @Nullable Instant came) {}
