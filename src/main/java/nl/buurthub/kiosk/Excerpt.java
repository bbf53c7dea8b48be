package nl.buurthub.kiosk;

import nl.buurthub.platform.text.Sentences;
import nl.buurthub.platform.text.Shortened;

/**
 * As many words as are read in passing.
 *
 * @param title how something without a title begins: whole sentences where these are short
 * @param rest what comes after
 */
record Excerpt(String title, String rest) {

    static final int TITLE = 90;
    static final int TEXT = 240;

    static Excerpt of(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        var end = Shortened.end(line, TITLE);
        if (end == line.length()) return new Excerpt(line, "");
        var sentences = Sentences.end(line, TITLE);
        return sentences > 0
                ? new Excerpt(line.substring(0, sentences), Shortened.line(line.substring(sentences), TEXT))
                : new Excerpt(
                        line.substring(0, end) + "…",
                        Shortened.line("…" + line.substring(end).strip(), TEXT));
    }
}
