package nl.buurthub.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.help.HelpCard;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Json;
import nl.buurthub.posts.PostCard;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of.
 *
 * @param url where the page is
 * @param files what every page needs
 * @param first what the client starts with
 * @param articles shown as they are until the client is there
 */
public record Shell(
        String title,
        String description,
        String url,
        String language,
        Files files,
        First first,
        List<Article> articles) {

    /**
     * Something that stands on the page.
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

        static Article of(PostCard post) {
            return posting(
                    "/posts/" + post.id(),
                    Shell.heading(post),
                    post.rich().plain(),
                    post.author().name(),
                    post.placed(),
                    post.photos());
        }

        static Article of(HelpCard card) {
            var request = card.request();
            var author = switch (card) {
                case HelpCard.Named named -> named.asker().name();
                case HelpCard.Anonymous _ -> null;
            };
            return posting(
                    "/help/" + request.id(),
                    request.need(),
                    request.rich().plain(),
                    author,
                    request.asked(),
                    List.of());
        }

        private static Article posting(
                String path,
                String heading,
                String text,
                @Nullable String author,
                Instant placed,
                List<PhotoView> photos) {
            var item = new LinkedHashMap<String, Object>();
            item.put("@type", "SocialMediaPosting");
            item.put("headline", heading);
            item.put("articleBody", text);
            item.put("datePublished", placed);
            if (author != null) item.put("author", Map.of("@type", "Person", "name", author));
            return new Article(path, heading, text, author, photos, item);
        }
    }

    /** Paths of the program, its style sheets, and the modules it needs at once; a browser needn't find them one by one. */
    public record Files(String entry, List<String> styles, List<String> modules) {
        static final Files NONE = new Files("", List.of(), List.of());
    }

    /** @param base what paths of the hood start with; {@code page}: the API's answer that the page shows */
    public record First(
            String assets,
            String base,
            @Nullable HoodView hood,
            @Nullable Object page,
            boolean demo,
            String version,
            String language) {}

    private static final Map<String, String> MODULES = Map.of(
            "preact", "preact.js",
            "preact/hooks", "preact-hooks.js",
            "htm", "htm.js",
            "@preact/signals", "signals.js",
            "@preact/signals-core", "signals-core.js");

    public String importMap() {
        var imports = new java.util.TreeMap<String, String>();
        MODULES.forEach((name, file) -> imports.put(name, first.assets() + "/vendor/" + file));
        return Json.write(Map.of("imports", imports));
    }

    /** As JSON that can stand within a script element. */
    public String data() {
        return embedded(first);
    }

    /** For search engines, as schema.org. */
    public String structured() {
        var items = articles.stream().map(this::structured).toList();
        return embedded(Map.of("@context", "https://schema.org", "@graph", items));
    }

    private Map<String, Object> structured(Article article) {
        var item = new LinkedHashMap<>(article.structured());
        if (!article.photos().isEmpty())
            item.put(
                    "image",
                    article.photos().stream()
                            .map(photo -> absolute(photo.path()))
                            .toList());
        item.put("url", absolute(first.base() + article.path()));
        return item;
    }

    /** What a link to the page shows, if the page is of one thing. */
    public @Nullable String image() {
        if (articles.size() != 1 || articles.getFirst().photos().isEmpty()) return null;
        return absolute(articles.getFirst().photos().getFirst().path());
    }

    private String absolute(String path) {
        return url.replaceFirst("(//[^/]+).*", "$1") + path;
    }

    /** A post's title, or how it begins, or what it shows. */
    static String heading(PostCard post) {
        if (!post.title().isEmpty()) return post.title();
        var words = shortened(post.rich().plain(), 80);
        if (!words.isEmpty()) return words;
        return post.photos().stream()
                .map(PhotoView::alt)
                .filter(alt -> !alt.isEmpty())
                .findFirst()
                .orElse(post.author().name());
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) return text;
        var space = text.lastIndexOf(' ', most);
        if (space > most / 2) return text.substring(0, space) + "…";
        var cut = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, cut) + "…";
    }

    private static String embedded(Object value) {
        return Json.write(value).replace("<", "\\u003c");
    }
}
