package nl.buurthub.residents;

import java.util.Locale;
import nl.buurthub.platform.base.Problem;

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
