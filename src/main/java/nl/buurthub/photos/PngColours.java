package nl.buurthub.photos;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.LookupOp;
import java.awt.image.ShortLookupTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What a PNG says its numbers mean, which its decoder passes over: a profile, else a gamma (PNG 11.3.2). */
final class PngColours {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int MOST_PROFILE = 4 << 20;
    private static final double SRGB_GAMMA = 1 / 2.2;

    private PngColours() {}

    /** As every screen shows it. A file that tells nonsense tells nothing. */
    static BufferedImage inSrgb(BufferedImage image, byte[] file) {
        try {
            var profile = chunk(file, "iCCP");
            if (profile != null) return converted(image, profile(profile));
            var gamma = chunk(file, "gAMA");
            return gamma == null || chunk(file, "sRGB") != null ? image : converted(image, gamma.getInt() / 100_000.0);
        } catch (BufferUnderflowException | IllegalArgumentException | IOException e) {
            return image;
        }
    }

    /** Of those before the picture itself. */
    private static @Nullable ByteBuffer chunk(byte[] file, String name) {
        var png = ByteBuffer.wrap(file).position(SIGNATURE);
        while (true) {
            var size = png.getInt();
            var type = new byte[4];
            png.get(type);
            var found = new String(type, StandardCharsets.ISO_8859_1);
            if (found.equals("IDAT") || size < 0 || size > png.remaining()) return null;
            if (found.equals(name)) return png.slice(png.position(), size);
            png.position(Math.min(png.limit(), png.position() + size + CHECKSUM));
        }
    }

    /** After its name, which ends in a null, and the way it is packed, of which there is one. */
    private static ICC_Profile profile(ByteBuffer chunk) throws IOException {
        while (chunk.get() != 0) {}
        chunk.get();
        var packed = new byte[chunk.remaining()];
        chunk.get(packed);
        try (var profile = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return ICC_Profile.getInstance(profile.readNBytes(MOST_PROFILE));
        }
    }

    private static BufferedImage converted(BufferedImage image, ICC_Profile profile) {
        if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) return image;
        var screen = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        var shown = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        new ColorConvertOp(new ICC_Profile[] {profile, screen}, null).filter(image.getRaster(), shown.getRaster());
        return shown;
    }

    private static BufferedImage converted(BufferedImage image, double gamma) {
        if (gamma <= 0 || Math.abs(gamma - SRGB_GAMMA) < .02) return image;
        var shown = new short[256];
        for (var value = 0; value < shown.length; value++)
            shown[value] = (short) Math.round(255 * encoded(Math.pow(value / 255.0, 1 / gamma)));
        return new LookupOp(new ShortLookupTable(0, shown), null).filter(image, image);
    }

    /** IEC 61966-2-1. */
    private static double encoded(double linear) {
        return linear <= .0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - .055;
    }
}
