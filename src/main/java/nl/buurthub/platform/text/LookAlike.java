package nl.buurthub.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names that people take for one another: in letters of another script, with a zero for an o, other capitals, accents, spaces
 * or dots (Unicode TR 39).
 */
public final class LookAlike {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036F]+");

    private LookAlike() {}

    /** Not of nothing for nothing: who has no name yet goes by nobody's. */
    public static boolean alike(String one, String other) {
        if (asTyped(one).isEmpty()) return false;
        return asTyped(one).equals(asTyped(other)) || inSmall(one).equals(inSmall(other));
    }

    /** Whether a part of it could be taken for these words. */
    public static boolean contains(String name, String words) {
        return asTyped(name).contains(asTyped(words)) || inSmall(name).contains(inSmall(words));
    }

    /** A capital I may stand for a small l ... */
    private static String asTyped(String name) {
        return small(skeleton(letters(name)));
    }

    /** ... or be one. */
    private static String inSmall(String name) {
        return small(skeleton(small(letters(name))));
    }

    private static String skeleton(String name) {
        return letters(CHECKER.getSkeleton(name));
    }

    private static String small(String name) {
        return UCharacter.foldCase(name, true);
    }

    /** And digits, without what is over them; all of it, if there are none. */
    private static String letters(String name) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var letters = NO_LETTER.matcher(plain).replaceAll("");
        return letters.isEmpty() ? plain : letters;
    }
}
