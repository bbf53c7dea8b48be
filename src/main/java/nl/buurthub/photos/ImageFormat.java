package nl.buurthub.photos;

import java.util.Arrays;
import java.util.HexFormat;
import nl.buurthub.platform.base.Problem;

/** What a photo can come in as, by its first bytes: what else it is called is not believed. */
enum ImageFormat {
    JPEG("ffd8ff.*"),
    PNG("89504e470d0a1a0a.*"),
    WEBP("52494646.{8}57454250.*");

    private static final int LOOKED_AT = 12;
    private static final long MILLION = 1_000_000;

    private final String start;

    ImageFormat(String start) {
        this.start = start;
    }

    static ImageFormat of(byte[] bytes) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        return Arrays.stream(values())
                .filter(kind -> start.matches(kind.start))
                .findFirst()
                .orElseThrow(() -> new Problem.Unsupported("fileKind"));
    }

    /** What decoding keeps of all pixels at once decides: a row of them, each, or each and ten times as much beside it. */
    long mostPixels(byte[] bytes) {
        return switch (this) {
                    case JPEG -> Scans.areSeveral(bytes) ? 16 : 50;
                    case PNG -> 50;
                    case WEBP -> 8;
                }
                * MILLION;
    }
}
