package nl.buurthub.agenda;

import java.util.UUID;
import nl.buurthub.platform.base.QrPicture;

/**
 * Codes as pictures that the camera of any phone reads: it opens the page where the organiser checks this code in. Anybody
 * may have a code drawn; whether it is somebody's is not told.
 */
final class CodePictures {

    private final String site;

    CodePictures(String site) {
        this.site = site;
    }

    /** An SVG. */
    String of(String slug, UUID gathering, String code) {
        return QrPicture.svg(site + "/b/" + slug + "/agenda/" + gathering + "/check-in#" + code);
    }
}
