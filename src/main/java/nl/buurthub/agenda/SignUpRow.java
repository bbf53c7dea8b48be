package nl.buurthub.agenda;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up, with who made it and how they are written to; without a person it was made by mail.
 *
 * @param contact how to call whom the organiser signed up, to whom nothing is written
 */
record SignUpRow(
        UUID id,
        UUID gathering,
        @Nullable UUID person,
        String name,
        @Nullable String email,
        Language language,
        @Nullable String contact,
        int guests,
        boolean shown,
        SignUpState state,
        @Nullable Integer position,
        String code,
        @Nullable Instant declineUntil,
        @Nullable Instant came) {

    /** How many places it takes. */
    int party() {
        return 1 + guests;
    }

    OwnSignUp own() {
        return new OwnSignUp(id, gathering, state, guests, shown, position, code, declineUntil, came);
    }

    Attendee attendee() {
        return new Attendee(id, name, guests, state, position, came, person != null, contact);
    }
}
