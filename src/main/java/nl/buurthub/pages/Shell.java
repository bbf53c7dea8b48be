package nl.buurthub.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.pages.source.Article;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of.
 *
 * @param url where the page is best found
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

    /** Paths of the program, its style sheets, and the modules it needs at once; a browser needn't find them one by one. */
    public record Files(String entry, List<String> styles, List<String> modules) {
        static final Files NONE = new Files("", List.of(), List.of());
    }

    /** @param base what paths of the hood start with; {@code page}: the API's answer that the page shows, or what a screen is told */
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
            "@preact/signals-core", "signals-core.js",
            "qr", "qr.js");

    public String importMap() {
        var imports = new TreeMap<String, String>();
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

    private static String embedded(Object value) {
        return Json.write(value).replace("<", "\\u003c");
    }
}
