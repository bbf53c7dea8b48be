package nl.buurthub.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;

/** What people type, tidied: one Unicode form, no control characters and none that XML forbids, no empty lines around it. */
public final class TextInput {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]|\\p{Cs}");
    /** Nothing that leaves a mark: spaces, joiners, and the letters and braille that are drawn as nothing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Z}\\p{C}\\s\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u034F]*");

    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private TextInput() {}

    /** @throws Problem.Invalid at the pointer if it is longer than {@code most} characters when tidied */
    public static String line(String typed, String pointer, int most) {
        return within(tidy(typed).replaceAll("\\s+", " "), pointer, most);
    }

    /** As {@link #line}, and something visible is left. */
    public static String name(String typed, String pointer, int most) {
        return line(text(typed, pointer, Integer.MAX_VALUE), pointer, most);
    }

    /** @throws Problem.Invalid at the pointer if nothing visible is left, or more than {@code most} characters */
    public static String text(String typed, String pointer, int most) {
        var text = tidy(typed);
        if (INVISIBLE.matcher(text).matches()) throw new Problem.Invalid(pointer, "blank");
        return within(text, pointer, most);
    }

    /** The one Unicode form of a text can be three times as long as what was typed. */
    private static String within(String text, String pointer, int most) {
        if (text.codePointCount(0, text.length()) > most) throw new Problem.Invalid(pointer, "maxLength", most);
        return text;
    }

    /** Whatever is left of it, and however long. */
    public static String tidy(String typed) {
        var text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC);
        return MANY_LINES
                .matcher(CONTROL.matcher(text).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }
}
