package nl.buurthub.signup;

import java.util.UUID;
import nl.buurthub.platform.base.QrPicture;

/**
 * Codes as pictures that the camera of any phone reads: it opens the page where the organiser checks this code in. Anybody
 * may have a code drawn; whether it is somebody's is not told.
 */
public final class CodePictures {

    private final SlotOwner owner;

    CodePictures(SlotOwner owner) {
        this.owner = owner;
    }

    /** An SVG. {@code hood}: its slug. */
    public String of(String hood, UUID slot, String code) {
        return QrPicture.svg(owner.page(hood, slot) + "/check-in#" + code);
    }
}
