package nl.buurthub.photos;

import nl.buurthub.platform.base.Problem;

/** A JPEG that becomes sharper with each scan: the decoder keeps all of it, and works through all of it for each. */
final class Progressive {

    private static final int START_OF_PROGRESSIVE_FRAME = 0xC2;
    private static final int START_OF_SCAN = 0xDA;
    /** Encoders make ten or so, and one or two for a thumbnail. */
    private static final int MOST_SCANS = 100;

    private Progressive() {}

    /** Wherever the markers stand: one that is hidden for us must not be there for a decoder. */
    static boolean is(byte[] jpeg) {
        var progressive = false;
        var scans = 0;
        for (var at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] != (byte) 0xFF) continue;
            var marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_PROGRESSIVE_FRAME) progressive = true;
            if (marker == START_OF_SCAN && ++scans > MOST_SCANS) throw new Problem.Unsupported("brokenPhoto");
        }
        return progressive;
    }
}
