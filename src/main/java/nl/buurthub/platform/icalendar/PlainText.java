package nl.buurthub.platform.icalendar;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** What somebody typed, of which some calendars write HTML. */
final class PlainText {

    private static final Pattern HTML = Pattern.compile(
            "(?i)</?(?:a|abbr|article|b|blockquote|body|br|center|code|dd|del|div|dl|dt|em|figure|font|footer|h[1-6]|head|header"
                    + "|hr|html|html-blob|i|img|ins|li|main|mark|nav|ol|p|pre|q|s|script|section|small|span|strike|strong"
                    + "|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr)(?=[\\s/>])[^<>]*+>");

    private static final Set<String> LINES =
            Set.of("blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "pre", "tr");

    private PlainText() {}

    /** Without tags, and with letters for what stands for them. Some write it twice over. */
    static String of(String written) {
        var text = isHtml(written) ? written : unescaped(unescaped(written));
        return (isHtml(text) ? withoutTags(text) : text).replace('\u00A0', ' ');
    }

    private static boolean isHtml(String text) {
        return HTML.matcher(text).find();
    }

    /** As within an attribute: {@code ?a=1&copy=2} is an address. */
    private static String unescaped(String text) {
        return Parser.unescapeEntities(text, true);
    }

    private static String withoutTags(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(words.getWholeText());
                else if (node.nameIs("br")) text.append('\n');
                else if (node.nameIs("td") || node.nameIs("th")) text.append(' ');
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && LINES.contains(element.normalName())) text.append('\n');
            }
        });
        return text.toString();
    }
}
