package nl.buurthub.moderation;

import java.time.Instant;
import java.util.List;
import nl.buurthub.photos.PhotoView;

/** What is judged, as it was when managers were told of it, or decided; the contract's {@code ContentVersion}. */
public record ContentVersion(String edition, String title, String text, List<PhotoView> photos, Instant at) {

    public ContentVersion withoutPhotos() {
        return new ContentVersion(edition, title, text, List.of(), at);
    }
}
