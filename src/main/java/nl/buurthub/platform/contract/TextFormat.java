package nl.buurthub.platform.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of text that the contract names. */
enum TextFormat {
    UUID(36) {
        @Override
        boolean fits(String text) {
            return ID.matcher(text).matches();
        }
    },
    DATE_TIME(40) {
        @Override
        boolean fits(String text) {
            return TIME.matcher(text).matches() && isMoment(text);
        }
    },
    IDN_EMAIL(254) {
        @Override
        boolean fits(String text) {
            return MAILBOX.matcher(text).matches();
        }
    },
    URI(2000) {
        @Override
        boolean fits(String text) {
            return isAbsolute(text);
        }
    };

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    /** RFC 3339, of years that everybody can write. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    /** Of whatever domain: which there can be, and in which letters, is told where it is taken in. */
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]++@[^@\\s]++");

    private final int most;

    TextFormat(int most) {
        this.most = most;
    }

    /** @throws IllegalArgumentException for one that isn't known here */
    static TextFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Characters of the longest. */
    int most() {
        return most;
    }

    abstract boolean fits(String text);

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
