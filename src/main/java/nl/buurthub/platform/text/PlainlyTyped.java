package nl.buurthub.platform.text;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps signs from the markdown parser that people type without thinking of markup: every backslash, backtick, ampersand
 * and angle bracket, and the stars and underscores that don't stand around words ({@code 3*4*5}, {@code jan_de_vries},
 * {@code :-*}, {@code €5*}).
 */
final class PlainlyTyped implements InlineContentParserFactory, InlineContentParser {

    private static final int MOST_MARKS = 3;
    private static final String MARKS = "*_";
    private static final String BEFORE_WORDS = MARKS + "\"'“‘„«([{";
    private static final String BEGINS_WORDS = BEFORE_WORDS + "@#&";
    private static final String ENDS_WORDS = MARKS + "\"'”’»)]}.!?…%";
    private static final String AFTER_WORDS = ENDS_WORDS + ",;:";

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\\', '`', '&', '<', '*', '_');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        var before = scanner.peekPreviousCodePoint();
        var sign = scanner.peek();
        if (MARKS.indexOf(sign) >= 0) {
            var count = scanner.matchMultiple(sign);
            var after = scanner.peekCodePoint();
            if (count <= MOST_MARKS && (opens(before, after) || closes(before, after))) return ParsedInline.none();
        } else {
            scanner.next();
            // What a backslash kept from being markup elsewhere, it keeps from it here; and stays.
            if (sign == '\\' && MARKS.indexOf(scanner.peek()) >= 0) scanner.next();
        }
        return ParsedInline.of(
                new Text(scanner.getSource(start, scanner.position()).getContent()), scanner.position());
    }

    private static boolean opens(int before, int after) {
        return (isSpace(before) || isOf(BEFORE_WORDS, before)) && (isWord(after) || isOf(BEGINS_WORDS, after));
    }

    private static boolean closes(int before, int after) {
        return (isWord(before) || isOf(ENDS_WORDS, before)) && (isSpace(after) || isOf(AFTER_WORDS, after));
    }

    private static boolean isSpace(int character) {
        return character == Scanner.END || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isOf(String signs, int character) {
        return signs.indexOf(character) >= 0;
    }

    /** A part of a word, of an amount, or of a picture among the words. */
    private static boolean isWord(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }
}
