package nl.buurthub.kiosk;

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
        var line = line(text);
        if (line.length() <= TITLE) return new Excerpt(line, "");
        var start = line.substring(0, TITLE);
        var sentences = Math.max(start.lastIndexOf(". "), Math.max(start.lastIndexOf("! "), start.lastIndexOf("? ")));
        if (sentences > 0)
            return new Excerpt(line.substring(0, sentences + 1), shortened(line.substring(sentences + 2), TEXT));
        var cut = cut(line, TITLE);
        return new Excerpt(line.substring(0, cut) + "…", "…" + shortened(line.substring(cut), TEXT));
    }

    static String shortened(String text, int most) {
        var line = line(text);
        return line.length() <= most ? line : line.substring(0, cut(line, most)) + "…";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Between words, where there are some. */
    private static int cut(String line, int most) {
        var space = line.lastIndexOf(' ', most);
        if (space > most / 2) return space;
        return Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    }
}
