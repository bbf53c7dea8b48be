package nl.buurthub.signup.attendees;

import java.util.UUID;
import nl.buurthub.platform.base.QrPicture;
import nl.buurthub.signup.SlotOwner;
import nl.buurthub.signup.Slots;

/**
 * Codes as pictures that the camera of any phone reads: it opens the page where the organiser checks this code in. Anybody
 * may have a code drawn; whether it is somebody's is not told.
 */
final class CodePictures {

    private final SlotOwner owner;

    CodePictures(Slots slots) {
        this.owner = slots.owner();
    }

    /** An SVG. {@code hood}: its slug. */
    String of(String hood, UUID slot, String code) {
        return QrPicture.svg(owner.page(hood, slot) + "/check-in#" + code);
    }
}
