package nl.buurthub.photos;

import static nl.buurthub.testing.Pictures.with;
import static nl.buurthub.testing.Pictures.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.Pictures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a photo says its colours in, it comes out as it looked: to within a few of 255 steps, which JPEG takes too. */
class ColoursTest {

    private static final int STEPS = 6;
    private static final int PATCH = 16;
    private static final int[] COLOURS = {
        0x838383, 0xff0000, 0x008000, 0x1428a0, 0xdeaa88, 0xffdc00, 0xffffff, 0x000000, 0x3c3c3c, 0x78c8dc, 0x96145a,
        0xc8c8c8
    };

    private static final byte ADOBE = (byte) 0xEE;

    @ParameterizedTest
    @MethodSource("files")
    void aPhotoLooksAsItDid(Sent sent) {
        var prints = Picture.of(sent.file);
        var shown = Pictures.read(prints.large());
        for (var nr = 0; nr < COLOURS.length; nr++) {
            var seen = new Color(shown.getRGB(nr * PATCH + PATCH / 2, PATCH / 2));
            var meant = new Color(sent.meant.applyAsInt(COLOURS[nr]));
            assertThat(farthest(seen, meant)).as("%s for %s", seen, meant).isLessThanOrEqualTo(STEPS);
        }
    }

    private record Sent(byte[] file, IntUnaryOperator meant) {}

    private static Named<Sent> sent(String name, byte[] file, IntUnaryOperator meant) {
        return Named.of(name, new Sent(file, meant));
    }

    private static int farthest(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }

    static Stream<Named<Sent>> files() {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        return Stream.of(
                sent("JPEG", written(drawn(BufferedImage.TYPE_INT_RGB), "jpg"), ColoursTest::asItIs),
                sent("JPEG, grey", written(drawn(BufferedImage.TYPE_BYTE_GRAY), "jpg"), ColoursTest::grey),
                sent("JPEG, RGB", jpeg(bands(3, ColoursTest::rgb), 0), ColoursTest::asItIs),
                sent("JPEG, CMYK", jpeg(bands(4, ColoursTest::inks), 0), ColoursTest::asItIs),
                sent("JPEG, YCCK", jpeg(bands(4, ColoursTest::lightAndInk), 2), ColoursTest::asItIs),
                sent("JPEG, Adobe's profile", file("adobe-rgb.jpg"), ColoursTest::asItIs),
                sent("PNG", written(drawn(BufferedImage.TYPE_INT_RGB), "png"), ColoursTest::asItIs),
                sent("PNG, alpha", written(drawn(BufferedImage.TYPE_INT_ARGB), "png"), ColoursTest::asItIs),
                sent("PNG, half seen", written(map(colour -> 0x80000000 | colour), "png"), ColoursTest::onWhite),
                sent("PNG, a palette", written(drawn(BufferedImage.TYPE_BYTE_INDEXED), "png"), ColoursTest::indexed),
                sent("PNG, grey", written(drawn(BufferedImage.TYPE_BYTE_GRAY), "png"), ColoursTest::grey),
                sent("PNG, grey of 16 bits", written(drawn(BufferedImage.TYPE_USHORT_GRAY), "png"), ColoursTest::grey),
                sent("PNG, half seen grey", png(4, 8), colour -> onWhite(grey(colour))),
                sent("PNG, half seen grey of 16 bits", png(4, 16), colour -> onWhite(grey(colour))),
                sent("PNG, 16 bits", png(2, 16), ColoursTest::asItIs),
                sent(
                        "PNG, a gamma",
                        with(written(map(ColoursTest::linear), "png"), "gAMA", gamma()),
                        ColoursTest::asItIs),
                sent(
                        "PNG, a profile",
                        with(written(map(ColoursTest::linear), "png"), "iCCP", packed(linear)),
                        ColoursTest::asItIs),
                sent(
                        "PNG, a broken profile",
                        with(png(2, 8), "iCCP", new byte[] {'x', 0, 0, 1, 2}),
                        ColoursTest::asItIs),
                sent("WebP", file("lossy.webp"), ColoursTest::asItIs),
                sent("WebP, lossless", file("lossless.webp"), ColoursTest::asItIs),
                sent("WebP, half seen", file("half-seen.webp"), ColoursTest::onWhite),
                sent("WebP, Adobe's profile", file("adobe-rgb.webp"), ColoursTest::asItIs));
    }

    @Test
    void aJpegWithoutLossIsRefusedForTheMemoryItTakes() {
        var file = written(drawn(BufferedImage.TYPE_INT_RGB), "jpg");
        for (var at = 0; at < file.length - 1; at++)
            if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xC0) file[at + 1] = (byte) 0xC3;
        Assertions.assertThatThrownBy(() -> Picture.of(file)).isInstanceOf(Problem.Unsupported.class);
    }

    private static BufferedImage drawn(int type) {
        var image = new BufferedImage(PATCH * COLOURS.length, PATCH, type);
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < PATCH; y++) {
                var colour = COLOURS[x / PATCH];
                // Grey by the numbers: the JDK would make it linear.
                if (image.getRaster().getNumBands() == 1 && type != BufferedImage.TYPE_BYTE_INDEXED)
                    image.getRaster()
                            .setSample(
                                    x, y, 0, (grey(colour) & 0xff) * (type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 257));
                else image.setRGB(x, y, 0xff000000 | colour);
            }
        }
        return image;
    }

    /** With alpha where the colours have it. */
    private static BufferedImage map(IntUnaryOperator change) {
        var isSeenThrough = change.applyAsInt(0) != 0;
        var image = new BufferedImage(
                PATCH * COLOURS.length,
                PATCH,
                isSeenThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < image.getWidth(); x++)
            for (var y = 0; y < PATCH; y++) image.setRGB(x, y, change.applyAsInt(COLOURS[x / PATCH]));
        return image;
    }

    private interface Bands {
        int[] of(Color colour);
    }

    private static WritableRaster bands(int count, Bands bands) {
        var raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, PATCH * COLOURS.length, PATCH, count, new Point());
        for (var x = 0; x < raster.getWidth(); x++)
            for (var y = 0; y < PATCH; y++) raster.setPixel(x, y, bands.of(new Color(COLOURS[x / PATCH])));
        return raster;
    }

    private static int[] rgb(Color colour) {
        return new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()};
    }

    /** As Adobe writes them: 255 for none. */
    private static int[] inks(Color colour) {
        var white = Math.max(1, Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue())));
        return new int[] {
            colour.getRed() * 255 / white, colour.getGreen() * 255 / white, colour.getBlue() * 255 / white, white
        };
    }

    private static int[] lightAndInk(Color colour) {
        var inks = inks(colour);
        var y = 255 - .299 * inks[0] - .587 * inks[1] - .114 * inks[2];
        return new int[] {
            clamped(y), clamped(128 + (255 - inks[2] - y) / 1.772), clamped(128 + (255 - inks[0] - y) / 1.402), inks[3]
        };
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static int asItIs(int colour) {
        return colour;
    }

    private static int grey(int colour) {
        var seen = new Color(colour);
        var grey = (int) (.299 * seen.getRed() + .587 * seen.getGreen() + .114 * seen.getBlue());
        return grey << 16 | grey << 8 | grey;
    }

    private static int onWhite(int colour) {
        var seen = new Color(colour);
        return new Color((seen.getRed() + 255) / 2, (seen.getGreen() + 255) / 2, (seen.getBlue() + 255) / 2).getRGB();
    }

    private static int indexed(int colour) {
        var one = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED);
        one.setRGB(0, 0, 0xff000000 | colour);
        return one.getRGB(0, 0);
    }

    private static int linear(int colour) {
        var linear = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var value = (colour >> shift & 0xff) / 255.0;
            var light = value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
            linear |= clamped(light * 255) << shift;
        }
        return linear;
    }

    /** Its numbers as they are, and Adobe's word for what they are. */
    private static byte[] jpeg(Raster raster, int transform) {
        var file = new ByteArrayOutputStream();
        var writer = writers().filter(one -> one.canWriteRasters()).findFirst().orElseThrow();
        try (var stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(.95f);
            writer.write(null, new IIOImage(raster, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var jpeg = file.toByteArray();
        var said = ByteBuffer.allocate(jpeg.length + 16).put(jpeg, 0, 2);
        said.put(new byte[] {(byte) 0xFF, ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
        return said.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static Stream<ImageWriter> writers() {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("jpeg");
        return StreamSupport.stream(((Iterable<ImageWriter>) () -> all).spliterator(), false);
    }

    /** Of colours (2) or greys half seen (4), which ImageIO writes in no other way. */
    private static byte[] png(int type, int bits) {
        var pixels = new ByteArrayOutputStream();
        for (var y = 0; y < PATCH; y++) {
            pixels.write(0);
            for (var x = 0; x < PATCH * COLOURS.length; x++) {
                var colour = COLOURS[x / PATCH];
                var samples = type == 2 ? rgb(new Color(colour)) : new int[] {grey(colour) & 0xff, 0x80};
                for (var sample : samples) for (var bit = 0; bit < bits; bit += 8) pixels.write(sample);
            }
        }
        var header =
                new byte[] {0, 0, 0, (byte) (PATCH * COLOURS.length), 0, 0, 0, PATCH, (byte) bits, (byte) type, 0, 0, 0
                };
        return Pictures.png(header, Pictures.deflated(pixels.toByteArray()));
    }

    private static byte[] gamma() {
        return new byte[] {0, 1, (byte) 0x86, (byte) 0xA0};
    }

    private static byte[] packed(byte[] profile) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new byte[] {'x', 0, 0});
        chunk.writeBytes(Pictures.deflated(profile));
        return chunk.toByteArray();
    }

    private static byte[] file(String name) {
        try (var file = ColoursTest.class.getResourceAsStream("/photos/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
