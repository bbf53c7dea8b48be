package nl.buurthub.platform.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Where a sentence ends: not at the point of 'dr.', 'o.a.', an initial or a number. */
public final class Sentences {

    private static final Pattern ABBREVIATION = Pattern.compile("""
            (?xi) (?<! [\\p{L}\\p{N}.,])
            (?: (?: \\p{L}\\. )+ | \\d{1,3}\\.
              | (?: drs? | ds | ir | ing | mrs? | ms | prof | dhr | mevr | mw | mej | fam | gebr | jr | sr | st
                  | bijv | bv | enz | etc | ca | incl | excl | evt | resp | ong | zgn | vgl | max | min | tel | nr | blz
                  | pag | art | afd | feb | mrt | apr | aug | sept? | okt | oct | nov | dec ) \\. )
            \\s* \\z""");

    private Sentences() {}

    /** How long the whole sentences are that a text begins with, within so many code points; 0 if the first is longer. */
    public static int end(String text, int most) {
        var limit = text.codePointCount(0, text.length()) <= most ? text.length() : text.offsetByCodePoints(0, most);
        var ends = BreakIterator.getSentenceInstance(ULocale.ROOT);
        ends.setText(text);
        var abbreviation = ABBREVIATION.matcher(text).useTransparentBounds(true);
        var last = 0;
        for (var start = 0; start < limit; start = ends.current()) {
            var end = text.substring(start, ends.next()).stripTrailing().length() + start;
            if (end > limit) break;
            if (!abbreviation.region(start, end).find()) last = end;
        }
        return last;
    }
}
