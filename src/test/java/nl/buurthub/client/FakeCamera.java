package nl.buurthub.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.buurthub.platform.base.QrPicture;
import nl.buurthub.testing.Pictures;

/** What the camera of every device sees: the file is read when somebody turns it on. */
final class FakeCamera {

    static final Path FILE = Path.of("target/fake-camera.y4m");

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 10;
    private static final byte GREY = (byte) 128;

    private FakeCamera() {}

    /** From now on a code that says this is held before it. */
    static void sees(String words) {
        try {
            var film = new ByteArrayOutputStream();
            film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(US_ASCII));
            var picture = picture(words);
            for (var frame = 0; frame < FRAMES; frame++) {
                film.writeBytes("FRAME\n".getBytes(US_ASCII));
                film.writeBytes(picture);
            }
            Files.write(FILE, film.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How light each pixel is, and then that none has a colour. */
    private static byte[] picture(String words) {
        var code = Pictures.read(QrPicture.png(words));
        var pixels = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(pixels, GREY);
        var left = (WIDTH - code.getWidth()) / 2;
        var top = (HEIGHT - code.getHeight()) / 2;
        for (var y = 0; y < code.getHeight(); y++)
            for (var x = 0; x < code.getWidth(); x++) pixels[(top + y) * WIDTH + left + x] = (byte) code.getRGB(x, y);
        return pixels;
    }
}
