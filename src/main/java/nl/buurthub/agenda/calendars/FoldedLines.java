package nl.buurthub.agenda.calendars;

/** Lines of no more than 75 octets, as RFC 5545 (3.1) has them; none is folded within a letter. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String lines) {
        var folded = new StringBuilder(lines.length());
        var octets = 0;
        for (var letter : lines.codePoints().toArray()) {
            if (letter == '\r' || letter == '\n') {
                octets = 0;
            } else if (octets + octets(letter) > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1 + octets(letter);
            } else octets += octets(letter);
            folded.appendCodePoint(letter);
        }
        return folded.toString();
    }

    private static int octets(int letter) {
        if (letter < 0x80) return 1;
        if (letter < 0x800) return 2;
        return letter < 0x10000 ? 3 : 4;
    }
}
