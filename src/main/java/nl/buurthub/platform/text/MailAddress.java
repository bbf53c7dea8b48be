package nl.buurthub.platform.text;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;

/** E-mail addresses, kept with their domain in ASCII, however it was typed, and shown with it in its own letters. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^\\s@.]++(?:\\.[^\\s@.]++)+)");

    /** Safe for several threads at once. */
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    private MailAddress() {}

    /** @throws Problem.Invalid at the pointer if it is none */
    public static String of(String typed, String pointer) {
        return parse(typed).orElseThrow(() -> new Problem.Invalid(pointer, "format"));
    }

    /** The same for the same mailbox: in small letters. */
    public static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var address = FORM.matcher(typed.strip());
        if (!address.matches()) return Optional.empty();
        var found = new IDNA.Info();
        var domain = DOMAINS.nameToASCII(address.group(2), new StringBuilder(), found);
        var kept = (address.group(1) + "@" + domain).toLowerCase(Locale.ROOT);
        return found.hasErrors() || kept.length() > LONGEST ? Optional.empty() : Optional.of(kept);
    }

    /** One that was kept, as people write it. */
    public static String shown(String kept) {
        var at = kept.indexOf('@') + 1;
        var found = new IDNA.Info();
        var domain = DOMAINS.nameToUnicode(kept.substring(at), new StringBuilder(), found);
        return found.hasErrors() ? kept : kept.substring(0, at) + domain;
    }
}
