package nl.buurthub.residents;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.hoods.Role;
import org.jspecify.annotations.Nullable;

/** A resident as managers see one, with the address. {@code letter}: until when a code is valid that is on its way there. */
record ResidentEntry(
        UUID person,
        String name,
        Role role,
        boolean verified,
        String street,
        String houseNumber,
        String postcode,
        Instant since,
        @Nullable Instant suspended,
        @Nullable Instant letter) {}
