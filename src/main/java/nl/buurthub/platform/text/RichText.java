package nl.buurthub.platform.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A small markdown as a tree: paragraphs, lists, strong, emphasis, links, line breaks. A node is a string, or a list of a
 * tag and its children ({@code ["a", href, ...]} for a link, {@code ["ol", 3, ...]} for a list that starts at 3). Only what
 * was clearly meant as markup is; all else stays as it was typed.
 */
public record RichText(@JsonValue List<Object> nodes) {

    private static final Set<String> WITHIN_LINES = Set.of("strong", "em", "a");

    public static RichText of(String source) {
        return new RichText(Markdown.read(source));
    }

    /** The words alone, for a title or a description. */
    public String plain() {
        var words = new StringBuilder();
        plain(nodes, words);
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static void plain(List<?> nodes, StringBuilder words) {
        for (var node : nodes) {
            switch (node) {
                case String text -> words.append(text);
                case List<?> element -> plain((String) element.getFirst(), element, words);
                default -> throw new IllegalStateException();
            }
        }
    }

    private static void plain(String tag, List<?> element, StringBuilder words) {
        switch (tag) {
            case "a" -> plain(element.subList(2, element.size()), words);
            case "ul" -> items(element.subList(1, element.size()), _ -> "- ", words);
            case "ol" -> {
                var first = element.get(1) instanceof Integer start ? start : 1;
                var items = element.subList(first == 1 ? 1 : 2, element.size());
                items(items, nr -> first + nr + ". ", words);
            }
            default -> plain(element.subList(1, element.size()), words);
        }
        if (!WITHIN_LINES.contains(tag)) words.append(' ');
    }

    private static void items(List<?> items, IntFunction<String> marker, StringBuilder words) {
        for (var nr = 0; nr < items.size(); nr++) {
            words.append(marker.apply(nr));
            plain(items.subList(nr, nr + 1), words);
        }
    }

    /** Where it links to, in its order. */
    public Stream<String> links() {
        return links(nodes);
    }

    private static Stream<String> links(List<?> nodes) {
        return nodes.stream().flatMap(node -> {
            if (!(node instanceof List<?> inner)) return Stream.of();
            return inner.getFirst().equals("a") ? Stream.of((String) inner.get(1)) : links(inner);
        });
    }
}
