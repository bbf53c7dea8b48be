package nl.buurthub.hoods;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/** What the caller is in a hood. {@code suspended}: until when they only read, if they do. */
public record Residency(
        Role role,
        boolean verified,
        String street,
        Instant since,
        @Nullable Instant suspended) {

    /** A resident as managers see one, with the address. {@code letter}: until when a code holds that is on its way there. */
    public record Entry(
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

    /** Where somebody lives. */
    public record Address(String street, String houseNumber, String postcode) {
        public Address {
            street = visible(street);
            houseNumber = visible(houseNumber);
            postcode = visible(postcode).toUpperCase(Locale.ROOT);
            if (street.length() < 2) throw new Problem.Invalid("/street", "minLength", 2);
            if (postcode.length() < 4) throw new Problem.Invalid("/postcode", "minLength", 4);
        }

        private static String visible(String typed) {
            return typed.replaceAll("\\p{C}", "").strip();
        }
    }
}
