package nl.buurthub.photos;

import java.util.UUID;

/** A photo as whoever sees its subject does; the contract's {@code Photo}. {@code width}, {@code height}: of its largest. */
public record PhotoView(UUID id, String name, int width, int height, String alt) {

    /** Of a size for a preview. */
    public String path() {
        return "/photos/" + PhotoSize.MEDIUM.file(name);
    }
}
