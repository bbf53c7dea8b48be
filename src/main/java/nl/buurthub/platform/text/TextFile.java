package nl.buurthub.platform.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files of text that somebody else made, whatever they are written in. */
public final class TextFile {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)");

    /** What {@code iso-8859-1} means to all who say it. */
    private static final Charset OLD_PC = Charset.forName("windows-1252");

    private static final char MARK = '\uFEFF';
    private static final char UNREADABLE = '\uFFFD';

    private TextFile() {}

    public static String text(byte[] octets) {
        return text(octets, null);
    }

    /**
     * By its byte order mark, else as its server says, else in UTF-8.
     *
     * @param contentType as its server named it, with or without a charset
     */
    public static String text(byte[] octets, @Nullable String contentType) {
        var text = marked(octets)
                .or(() -> declared(contentType))
                .map(charset -> new String(octets, charset))
                .orElseGet(() -> guessed(octets));
        return text.indexOf(MARK) == 0 ? text.substring(1) : text;
    }

    private static Optional<Charset> marked(byte[] octets) {
        return List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                .filter(charset -> octets.length >= 2 && new String(octets, 0, 2, charset).indexOf(MARK) == 0)
                .findFirst();
    }

    /** One that is more than what anybody takes a text for. */
    private static Optional<Charset> declared(@Nullable String contentType) {
        var named = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!named.find()) return Optional.empty();
        var charset = Charset.forName(named.group(1), StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.ISO_8859_1)) return Optional.of(OLD_PC);
        return Optional.of(charset)
                .filter(other -> !other.equals(StandardCharsets.UTF_8) && !other.equals(StandardCharsets.US_ASCII));
    }

    /** In UTF-8, unless not one of its letters is. */
    private static String guessed(byte[] octets) {
        var text = new String(octets, StandardCharsets.UTF_8);
        var isBroken =
                text.indexOf(UNREADABLE) >= 0 && text.chars().allMatch(letter -> letter < 0x80 || letter == UNREADABLE);
        return isBroken ? new String(octets, OLD_PC) : text;
    }
}
