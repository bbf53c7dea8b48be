package nl.buurthub.platform.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The first words of what is too long for its place, never cut within a letter: a family of emoji is one. */
public final class Shortened {

    private Shortened() {}

    /** On one line, in at most so many code points. */
    public static String line(String text, int most) {
        return text(text.strip().replaceAll("\\s+", " "), most);
    }

    /** In at most so many code points, among them an ellipsis. */
    public static String text(String text, int most) {
        var end = end(text, most);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    /** Where it is cut if an ellipsis and what is before it may have so many code points; its length if it is short enough. */
    public static int end(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text.length();
        var limit = text.offsetByCodePoints(0, most - 1);
        var end = last(BreakIterator.getLineInstance(ULocale.ROOT), text, limit);
        if (end <= limit / 2) end = last(BreakIterator.getCharacterInstance(ULocale.ROOT), text, limit);
        // Signs enough on one letter are as long as a text.
        if (end == 0) end = limit;
        while (Character.isWhitespace(text.charAt(end - 1))) end--;
        return end;
    }

    private static int last(BreakIterator places, String text, int limit) {
        places.setText(text);
        return places.isBoundary(limit) ? limit : places.preceding(limit);
    }
}
