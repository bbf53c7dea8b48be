package nl.buurthub.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the small markdown of {@link RichText}. */
final class Markdown extends AbstractVisitor {

    private static final int MOST_NESTED = 10;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .customInlineContentParserFactory(new PlainlyTyped())
            .extensions(List.of(AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_NESTED)
            .build();

    /** Lines that begin as a list or a definition of a link would, but that would be shown otherwise than they were typed. */
    private static final Pattern NO_MARKUP = Pattern.compile("""
            (?mx) ^([\\ \\t]*) (?= (?: \\+ | \\d+\\) | 0\\d*\\. | \\d{4,}\\. ) (?: \\s | $)  # no marker of ours, or a year
              | (?: [-*] | \\d+\\. ) [\\ \\t]* $                                             # of nothing
              | (?: [-*] | \\d+\\. ) [\\ \\t]+ (?: [-*+] | \\d+[.)] ) (?: \\s | $)           # one in one: a line of stars
              | \\[ [^\\]\\n]* \\]: )""");

    /** Nobody types it ({@link TextInput}), and no line that it precedes is anything but text. */
    private static final String GUARD = "\u0001";

    private static final Pattern HREF = Pattern.compile("(?i)(https?|mailto):\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+)");

    private final String source;
    private List<Object> nodes = new ArrayList<>();
    private int depth;

    private Markdown(String source) {
        this.source = source;
    }

    static List<Object> read(String source) {
        var reader = new Markdown(NO_MARKUP.matcher(source.replace(GUARD, "")).replaceAll("$1" + GUARD));
        PARSER.parse(reader.source).accept(reader);
        return reader.nodes;
    }

    @Override
    public void visit(Paragraph paragraph) {
        tag("p", paragraph);
    }

    /** One dash or star alone is a signature, a note at the foot, somebody who speaks. */
    @Override
    public void visit(BulletList list) {
        if (list.getFirstChild() != list.getLastChild()) {
            tag("ul", list);
            return;
        }
        var item = list.getFirstChild();
        if (item.getFirstChild() instanceof Paragraph words) words.prependChild(new Text(list.getMarker() + " "));
        visitChildren(item);
    }

    /** Every item keeps the number it was given: where one is passed over, another list starts. */
    @Override
    public void visit(OrderedList list) {
        var item = list.getFirstChild();
        while (item != null) {
            var first = item;
            var end = item.getNext();
            for (var next = number(item) + 1; end != null && number(end) == next; next++) end = end.getNext();
            within(ol(number(first)), first, end);
            item = end;
        }
    }

    private int number(Node item) {
        var number = NUMBER.matcher(source);
        number.region(item.getSourceSpans().getFirst().getInputIndex(), source.length());
        if (!number.lookingAt()) throw new IllegalStateException();
        return Integer.parseInt(number.group(1));
    }

    private static List<Object> ol(int first) {
        return first == 1 ? List.of("ol") : List.of("ol", first);
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

    private void tag(String tag, Node node) {
        within(List.of(tag), node.getFirstChild(), null);
    }

    private void within(List<Object> opening, @Nullable Node first, @Nullable Node end) {
        var outer = nodes;
        if (depth < MOST_NESTED) nodes = new ArrayList<>();
        depth++;
        for (var node = first; node != null && node != end; node = node.getNext()) node.accept(this);
        depth--;
        if (nodes == outer) return;
        nodes.addAll(0, opening);
        outer.add(nodes);
        nodes = outer;
    }

    @Override
    public void visit(Link link) {
        if (HREF.matcher(link.getDestination()).matches())
            within(List.of("a", link.getDestination()), link.getFirstChild(), null);
        else asTyped(link);
    }

    @Override
    public void visit(Image image) {
        asTyped(image);
    }

    private void asTyped(Node node) {
        var spans = node.getSourceSpans();
        var end = spans.getLast().getInputIndex() + spans.getLast().getLength();
        text(source.substring(spans.getFirst().getInputIndex(), end));
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
        text(text.getLiteral());
    }

    private void text(String words) {
        var text = words.replace(GUARD, "");
        if (!nodes.isEmpty() && nodes.getLast() instanceof String before) nodes.set(nodes.size() - 1, before + text);
        else nodes.add(text);
    }
}
