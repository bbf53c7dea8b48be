package nl.buurthub.photos;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as its file tells (CIPA DC-008 4.6.5): all that is read of what comes with a picture. */
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int MOST = 8;

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final String EXIF = "Exif\0\0";

    private static final int TIFF_HEADER = 8;
    private static final int IFD_ENTRY = 12;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** From 1, which is upright, to 8; a file that tells nonsense tells nothing. */
    static int orientation(ImageFormat kind, byte[] bytes) {
        try {
            return switch (kind) {
                case JPEG -> inJpeg(ByteBuffer.wrap(bytes));
                case PNG -> inChunks(ByteBuffer.wrap(bytes).position(8), "eXIf", true);
                case WEBP ->
                    inChunks(
                            ByteBuffer.wrap(bytes)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .position(12),
                            "EXIF",
                            false);
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int inJpeg(ByteBuffer jpeg) {
        jpeg.position(2);
        while (true) {
            while (jpeg.get() != (byte) 0xFF) {}
            var marker = jpeg.get() & 0xFF;
            if (marker == START_OF_SCAN) return UPRIGHT;
            if (marker == 0xFF || marker == 0) continue;
            var segment = jpeg.slice(jpeg.position() + 2, jpeg.getShort(jpeg.position()) & 0xFFFF);
            jpeg.position(jpeg.position() + segment.capacity());
            if (marker == APP1 && text(segment, EXIF.length()).equals(EXIF)) return inTiff(segment.slice());
        }
    }

    /** @param sizeFirst PNG: size, name, data, checksum; else RIFF: name, size, data to an even length */
    private static int inChunks(ByteBuffer file, String name, boolean sizeFirst) {
        while (true) {
            var first = sizeFirst ? file.getInt() : 0;
            var found = text(file, 4);
            var size = sizeFirst ? first : file.getInt();
            if (size < 0) return UPRIGHT;
            if (found.equals(name)) return inTiff(file.slice(file.position(), size));
            file.position(Math.addExact(file.position(), sizeFirst ? size + 4 : size + (size & 1)));
        }
    }

    private static int inTiff(ByteBuffer found) {
        // WebP's may begin as JPEG's do.
        var tiff = text(found.duplicate(), EXIF.length()).equals(EXIF)
                ? found.position(EXIF.length()).slice()
                : found;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(TIFF_HEADER - 4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var nr = 0; nr < entries; nr++) {
            var entry = directory + 2 + nr * IFD_ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) != ORIENTATION) continue;
            var orientation = tiff.getShort(entry + TIFF_HEADER);
            return orientation >= UPRIGHT && orientation <= MOST ? orientation : UPRIGHT;
        }
        return UPRIGHT;
    }

    private static String text(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
