package nl.buurthub.platform.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A small markdown as a tree: paragraphs, lists, strong, emphasis, links, line breaks. A node is a string, or a list of a
 * tag and its children ({@code ["a", href, ...]} for a link). Everything else stays the text it is.
 */
public record RichText(@JsonValue List<Object> nodes) {

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(ListBlock.class);
    private static final Pattern HREF = Pattern.compile("(?i)(https?|mailto):\\S+");
    private static final int MOST_NESTED = 10;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .extensions(List.of(AutolinkExtension.create()))
            .maxOpenBlockParsers(MOST_NESTED)
            .build();

    public static RichText of(String source) {
        var writer = new Writer();
        PARSER.parse(source).accept(writer);
        return new RichText(writer.nodes);
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
                case List<?> inner -> {
                    plain(inner.subList(inner.getFirst().equals("a") ? 2 : 1, inner.size()), words);
                    if (!Set.of("strong", "em", "a").contains(inner.getFirst())) words.append(' ');
                }
                default -> throw new IllegalStateException();
            }
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

    private static final class Writer extends AbstractVisitor {

        private List<Object> nodes = new ArrayList<>();
        private int depth;

        private void within(List<Object> element, Node node) {
            if (depth == MOST_NESTED) {
                visitChildren(node);
                return;
            }
            var outer = nodes;
            nodes = element;
            depth++;
            visitChildren(node);
            depth--;
            nodes = outer;
            nodes.add(element);
        }

        private void tag(String tag, Node node) {
            within(new ArrayList<>(List.of(tag)), node);
        }

        @Override
        public void visit(Paragraph paragraph) {
            tag("p", paragraph);
        }

        @Override
        public void visit(BulletList list) {
            tag("ul", list);
        }

        @Override
        public void visit(OrderedList list) {
            tag("ol", list);
        }

        @Override
        public void visit(ListItem item) {
            tag("li", item);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            tag("strong", strong);
        }

        @Override
        public void visit(Emphasis emphasis) {
            tag("em", emphasis);
        }

        @Override
        public void visit(Link link) {
            if (HREF.matcher(link.getDestination()).matches())
                within(new ArrayList<>(List.of("a", link.getDestination())), link);
            else visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        /** Parsed, it would not be shown at all. */
        @Override
        public void visit(LinkReferenceDefinition definition) {
            nodes.add(List.of("p", "[" + definition.getLabel() + "]: " + definition.getDestination()));
        }

        @Override
        public void visit(HardLineBreak hardBreak) {
            nodes.add(List.of("br"));
        }

        @Override
        public void visit(SoftLineBreak softBreak) {
            nodes.add(List.of("br"));
        }

        @Override
        public void visit(Text text) {
            nodes.add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            nodes.add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            nodes.add(html.getLiteral());
        }
    }
}
