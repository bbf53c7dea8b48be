package nl.buurthub.photos;

import nl.buurthub.platform.base.Problem;

/**
 * Whether a JPEG comes in several goes, of which each makes it sharper (a progressive one) or brings another part of its
 * colours: the decoder keeps all of it, and works through all of it for each.
 */
final class Scans {

    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LOSSLESS = 0xC3;
    private static final int START_OF_SCAN = 0xDA;
    /** Encoders make ten or so, and one or two for a thumbnail. */
    private static final int MOST = 100;

    private Scans() {}

    /** Wherever the markers stand: one that is hidden for us must not be there for a decoder. */
    static boolean areSeveral(byte[] jpeg) {
        var scans = 0;
        var least = Integer.MAX_VALUE;
        var colours = 0;
        for (var at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] != (byte) 0xFF) continue;
            switch (jpeg[at + 1] & 0xFF) {
                case PROGRESSIVE -> least = 0;
                // No camera makes it, and its decoder keeps each pixel many times over.
                case LOSSLESS -> {
                    if (colours(jpeg, at, 9, 8, 3) > 0) throw new Problem.Unsupported("brokenPhoto");
                }
                case BASELINE, EXTENDED -> colours = Math.max(colours, colours(jpeg, at, 9, 8, 3));
                case START_OF_SCAN -> {
                    if (++scans > MOST) throw new Problem.Unsupported("brokenPhoto");
                    var brought = colours(jpeg, at, 4, 6, 2);
                    if (brought > 0) least = Math.min(least, brought);
                }
                default -> {}
            }
        }
        return least == 0 || least < colours;
    }

    /** How many a header is about, by the byte that says so; none if its length doesn't fit that, which no decoder takes. */
    private static int colours(byte[] jpeg, int marker, int place, int length, int each) {
        if (marker + place >= jpeg.length) return 0;
        var count = jpeg[marker + place] & 0xFF;
        var said = (jpeg[marker + 2] & 0xFF) << 8 | jpeg[marker + 3] & 0xFF;
        return said == length + each * count ? count : 0;
    }
}
