package nl.buurthub.posts;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

/** A film elsewhere that a text links to; shown only to who asks for it. */
public record Video(Site site, String id) {

    /** Where a film is, and what a link to one there looks like. */
    public enum Site implements WireEnum {
        YOUTUBE("https?://(?:(?:www\\.|m\\.)?youtube\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\\.be/)"
                + "(?<id>[A-Za-z0-9_-]{11})(?:[?&#/].*)?"),
        VIMEO("https?://(?:(?:www\\.)?vimeo\\.com/|player\\.vimeo\\.com/video/)(?<id>[0-9]{6,12})(?:[?#/].*)?");

        private final Pattern link;

        Site(String link) {
            this.link = Pattern.compile(link);
        }
    }

    /** The first that the text links to. */
    public static @Nullable Video in(RichText text) {
        return text.links()
                .flatMap(href -> Stream.of(Site.values()).map(site -> at(site, href)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Video at(Site site, String href) {
        var link = site.link.matcher(href);
        return link.matches() ? new Video(site, link.group("id")) : null;
    }
}
