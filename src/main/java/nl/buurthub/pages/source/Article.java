package nl.buurthub.pages.source;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.photos.PhotoView;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands on a page.
 *
 * @param path after that of the hood
 * @param author if everybody may know
 * @param structured what it is to search engines, besides where it is
 */
public record Article(
        String path,
        String heading,
        String text,
        @Nullable String author,
        List<PhotoView> photos,
        Map<String, Object> structured) {

    /** Words that somebody placed; {@code author}: if everybody may know. */
    public static Article posting(
            String path, String heading, String text, @Nullable String author, Instant placed, List<PhotoView> photos) {
        var item = new LinkedHashMap<String, Object>();
        item.put("@type", "SocialMediaPosting");
        item.put("headline", heading);
        item.put("articleBody", text);
        item.put("datePublished", placed);
        if (author != null) item.put("author", Map.of("@type", "Person", "name", author));
        return new Article(path, heading, text, author, photos, item);
    }
}
