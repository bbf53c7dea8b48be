package nl.buurthub.platform.base;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages Buurthub speaks. */
public enum Language implements WireEnum {
    NL,
    EN;

    /** What a browser sends is shorter, however many languages somebody reads. */
    private static final int LONGEST = 300;

    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .addSupportedLocale(Locale.of("nl"))
            .addSupportedLocale(Locale.ENGLISH)
            .build();

    public Locale locale() {
        return Locale.of(word());
    }

    /** The best for an {@code Accept-Language} header; Dutch where it says nothing, or more than anybody reads. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) return NL;
        try {
            var wanted = LocalePriorityList.add(acceptLanguage).build();
            return WireEnum.of(Language.class, MATCHER.getBestMatch(wanted).getLanguage());
        } catch (IllegalArgumentException notAHeader) {
            return NL;
        }
    }
}
