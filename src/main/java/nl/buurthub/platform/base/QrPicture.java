package nl.buurthub.platform.base;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Texts as pictures that the camera of any phone reads, black on white whatever they are shown on. */
public final class QrPicture {

    /** White around it, in modules. */
    private static final int QUIET = 4;

    private static final int PIXELS_A_MODULE = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    public static String svg(String text) {
        var drawing = drawing(text);
        var dark = new StringBuilder();
        for (var y = 0; y < drawing.size; y++)
            for (var x = 0; x < drawing.size; x++)
                if (drawing.getModule(x, y)) dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(side(drawing), dark);
    }

    public static byte[] png(String text) {
        var drawing = drawing(text);
        var side = side(drawing) * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                // Outside the drawing nothing is dark.
                if (!drawing.getModule(x / PIXELS_A_MODULE - QUIET, y / PIXELS_A_MODULE - QUIET))
                    picture.setRGB(x, y, WHITE);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static QrCode drawing(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    private static int side(QrCode drawing) {
        return drawing.size + 2 * QUIET;
    }
}
