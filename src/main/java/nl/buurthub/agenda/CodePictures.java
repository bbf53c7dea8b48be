package nl.buurthub.agenda;

import io.nayuki.qrcodegen.QrCode;
import java.util.UUID;

/**
 * Codes as pictures that the camera of any phone reads: it opens the page where the organiser checks this code in. Anybody
 * may have a code drawn; whether it is somebody's is not told.
 */
final class CodePictures {

    private static final int QUIET = 4;

    private final String site;

    CodePictures(String site) {
        this.site = site;
    }

    /** An SVG, black on white whatever it is shown on. */
    String of(String slug, UUID gathering, String code) {
        var page = site + "/b/" + slug + "/agenda/" + gathering + "/check-in#" + code;
        var drawing = QrCode.encodeText(page, QrCode.Ecc.MEDIUM);
        var side = drawing.size + 2 * QUIET;
        var dark = new StringBuilder();
        for (var y = 0; y < drawing.size; y++)
            for (var x = 0; x < drawing.size; x++)
                if (drawing.getModule(x, y)) dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(side, dark);
    }
}
