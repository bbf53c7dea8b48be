package nl.buurthub.hoods.importing;

import com.ibm.icu.text.Transliterator;
import nl.buurthub.platform.base.Refusal;

/** What addresses call a thing with a name of its own, in whichever script: {@code Ĳburg (Œuvre)} is {@code ijburg-oeuvre}. */
final class Slug {

    private static final int LONGEST = 63;
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    /** @throws Refusal if no letter or digit is left */
    static String of(String name) {
        var words = trimmed(PLAIN.transliterate(name).replaceAll("[^a-z0-9]+", "-"));
        if (words.isEmpty()) throw new Refusal("no slug can be made of " + name);
        return words.length() > LONGEST ? trimmed(words.substring(0, LONGEST)) : words;
    }

    private static String trimmed(String words) {
        return words.replaceAll("^-|-$", "");
    }
}
