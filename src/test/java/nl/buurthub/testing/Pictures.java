package nl.buurthub.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras and others make them. */
public final class Pictures {

    /** 16 × 8 pixels, drawn as the others. */
    private static final String WEBP =
            "UklGRlgAAABXRUJQVlA4IEwAAABwAwCdASoQAAgAAUAmJagCdLoBJgP4B+AF3/3YB/AAYFN71AAA/vaGF8m0t/5m0DGuv0tvoa//6fV/6XB/9J1Hs1//pOo9mvlTmQAA";

    private Pictures() {}

    /** Red above, blue below. */
    public static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return image;
    }

    /** Of many colours, as a camera's is. {@code seed}: each makes another */
    public static BufferedImage noisy(int width, int height, int seed) {
        var image = drawn(width, height);
        var random = new Random(seed);
        for (var y = 0; y < height; y += 4) {
            for (var x = 0; x < width; x += 4) {
                var colour = random.nextInt() & 0x3f3f3f | (x * 255 / width) << 16 | (y * 255 / height) << 8;
                for (var inner = 0; inner < 16; inner++)
                    if (x + inner % 4 < width && y + inner / 4 < height)
                        image.setRGB(x + inner % 4, y + inner / 4, colour);
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height), "png");
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In that many scans. */
    public static byte[] progressive(BufferedImage image, int scans) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var whole = bytes.toByteArray();
        var scan = lastScan(whole);
        var repeated = new ByteArrayOutputStream();
        repeated.write(whole, 0, whole.length - 2);
        for (var nr = 10; nr < scans; nr++) repeated.writeBytes(scan);
        repeated.write(whole, whole.length - 2, 2);
        return repeated.toByteArray();
    }

    /** One in one scan, now as if that were the first of several, and brought one colour. */
    public static byte[] oneColourFirst(byte[] jpeg) {
        var scan = HexFormat.of().parseHex("ffda0008010100003f00");
        for (var at = 0; ; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
                var data = at + 14;
                return ByteBuffer.allocate(at + scan.length + jpeg.length - data)
                        .put(jpeg, 0, at)
                        .put(scan)
                        .put(jpeg, data, jpeg.length - data)
                        .array();
            }
        }
    }

    /** A JPEG with something else in it, that is no part of the picture. */
    public static byte[] saying(byte[] jpeg, byte[] what) {
        return ByteBuffer.allocate(jpeg.length + what.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFEF)
                .putShort((short) (what.length + 2))
                .put(what)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] lastScan(byte[] jpeg) {
        for (var at = jpeg.length - 2; ; at--) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA)
                return Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
        }
    }

    /** As a camera that was held so writes it, with where it was: {@code Utrecht}. */
    public static byte[] photographed(BufferedImage image, int orientation) {
        var jpeg = written(image, "jpg");
        var exif = exif(orientation);
        var said = "Made at home".getBytes(ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + exif.length + said.length + 14)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(exif)
                .putShort((short) 0xFFFE)
                .putShort((short) (said.length + 2))
                .put(said)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG with the same. */
    public static byte[] pngPhotographed(BufferedImage image, int orientation) {
        return with(written(image, "png"), "eXIf", exif(orientation));
    }

    /** A PNG with one more chunk, right after its header. */
    public static byte[] with(byte[] png, String name, byte[] data) {
        var chunk = chunk(name, data);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    public static byte[] exif(int orientation) {
        var gps = 8 + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(gps + 2 + 4 * 12 + 4 + 6 * 8);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        var numbers = gps + 2 + 4 * 12 + 4;
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, numbers);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, numbers + 24);
        tiff.putInt(0);
        for (var part : new int[] {52, 5, 27, 5, 7, 17}) tiff.putInt(part).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG that says it has these measures, of one colour: small to send, large to decode. */
    public static byte[] bomb(int width, int height) {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            var row = new byte[1 + width];
            for (var y = 0; y < height; y++) deflated.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 0)
                .array();
        return png(header, packed.toByteArray());
    }

    /** @param packed its pixels, {@link #deflated} */
    public static byte[] png(byte[] header, byte[] packed) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", packed));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    public static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(ISO_8859_1))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
