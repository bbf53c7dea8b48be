package nl.buurthub.photos;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import nl.buurthub.platform.base.Problem;

/** From the bytes somebody sent to prints of our own: upright, on white, as JPEG, without anything else. */
final class Picture {

    private static final int LONGEST_SIDE = 16_000;
    private static final long MILLION = 1_000_000;
    private static final long MOST_DECODED = 16 * MILLION;
    private static final double QUALITY = .82;

    private Picture() {}

    /** @param width of the largest */
    record Prints(int width, int height, byte[] small, byte[] medium, byte[] large) {}

    /** @throws Problem if it is no photo that can be read, a broken one, or one of too many pixels */
    static Prints of(byte[] bytes) {
        var kind = ImageFormat.of(bytes);
        try {
            var scaled = onWhite(scaled(decoded(kind, bytes), PhotoSize.LARGE));
            var large = upright(
                    kind == ImageFormat.PNG ? PngColours.inSrgb(scaled, bytes) : scaled, Exif.orientation(kind, bytes));
            var medium = scaled(large, PhotoSize.MEDIUM);
            var small = scaled(medium, PhotoSize.SMALL);
            return new Prints(large.getWidth(), large.getHeight(), jpeg(small), jpeg(medium), jpeg(large));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage decoded(ImageFormat kind, byte[] bytes) {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var stream = new ByteArrayImageInputStream(bytes)) {
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener((_, warning) -> refuseTruncated(warning));
            var most = kind.mostPixels(bytes);
            return decoded(reader, most);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException broken) {
            // Decoders meet what doesn't fit with any of these.
            throw new Problem.Unsupported("brokenPhoto");
        } finally {
            reader.dispose();
        }
    }

    /** The JDK's decoder paints what is missing grey, and only says so. */
    private static void refuseTruncated(String warning) {
        if (warning.contains("EOI") || warning.contains("Premature end")) throw new Problem.Unsupported("brokenPhoto");
    }

    /** Of one with very many pixels only every second or third is read, in both directions. */
    private static BufferedImage decoded(ImageReader reader, long most) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > most || Math.max(width, height) > LONGEST_SIDE)
            throw new Problem.TooLarge("photoPixels", most / MILLION, LONGEST_SIDE);
        var step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_DECODED));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return asSeen(reader.read(0, param));
    }

    /** What is grey and can be seen through the JDK takes for linear, and so shows too light; the same numbers thrice don't. */
    private static BufferedImage asSeen(BufferedImage image) {
        var model = image.getColorModel();
        if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY || !model.hasAlpha()) return image;
        var screen = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                model.getTransferType());
        var pixels = image.getRaster()
                .createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, new int[] {0, 0, 0, 1});
        return new BufferedImage(screen, pixels, false, null);
    }

    private static BufferedImage scaled(BufferedImage image, PhotoSize size) throws IOException {
        var scale = size.side / (double) Math.max(image.getWidth(), image.getHeight());
        if (scale >= 1) return image;
        return Thumbnails.of(image)
                .forceSize(side(image.getWidth(), scale), side(image.getHeight(), scale))
                .asBufferedImage();
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(image);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
