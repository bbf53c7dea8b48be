package nl.buurthub.hoods;

import java.time.Instant;
import java.util.UUID;

/** What the caller is in a hood. */
public record Residency(Role role, boolean verified, String street, Instant since) {

    /** A resident as managers see one, with the address. */
    public record Entry(
            UUID person,
            String name,
            Role role,
            boolean verified,
            String street,
            String houseNumber,
            String postcode,
            Instant since) {}

    /** Where somebody lives. */
    public record Address(String street, String houseNumber, String postcode) {
        public Address {
            street = street.strip();
            houseNumber = houseNumber.strip();
            postcode = postcode.strip().toUpperCase(java.util.Locale.ROOT);
        }
    }
}
