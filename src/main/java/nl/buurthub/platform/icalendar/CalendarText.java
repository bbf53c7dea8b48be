package nl.buurthub.platform.icalendar;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.buurthub.platform.text.TextFile;
import org.jspecify.annotations.Nullable;

/** The text of a file of RFC 5545, each line whole. Octets are unfolded before they are read: a fold may be inside a letter. */
public final class CalendarText {

    private static final Pattern FOLD = Pattern.compile("(?:\r\n|\r|\n)[ \t]");

    private CalendarText() {}

    /** @param contentType as its server named it */
    public static String of(byte[] octets, @Nullable String contentType) {
        var unfolded = unfolded(new String(octets, StandardCharsets.ISO_8859_1));
        var text = TextFile.text(unfolded.getBytes(StandardCharsets.ISO_8859_1), contentType);
        return unfolded(text);
    }

    private static String unfolded(String text) {
        return FOLD.matcher(text).replaceAll("");
    }
}
