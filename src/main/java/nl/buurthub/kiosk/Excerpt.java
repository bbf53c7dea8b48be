package nl.buurthub.kiosk;

/** As many words as are read in passing. */
final class Excerpt {

    static final int TITLE = 90;
    static final int TEXT = 240;

    private Excerpt() {}

    static String of(String text, int most) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) return line;
        var space = line.lastIndexOf(' ', most);
        return line.substring(0, space > most / 2 ? space : line.offsetByCodePoints(0, most / 2)) + "…";
    }
}
