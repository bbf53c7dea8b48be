package nl.buurthub.posts;

import java.text.Normalizer;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;

/** What people type, tidied: one Unicode form, no control characters, no empty lines around it. */
final class Words {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private Words() {}

    static String line(String typed) {
        return tidy(typed).replaceAll("\\s+", " ");
    }

    /** @throws Problem.Invalid at the pointer if nothing is left */
    static String text(String typed, String pointer) {
        var text = tidy(typed);
        if (text.isEmpty()) throw new Problem.Invalid(pointer, "blank");
        return text;
    }

    private static String tidy(String typed) {
        var text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC);
        return MANY_LINES
                .matcher(CONTROL.matcher(text).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }
}
