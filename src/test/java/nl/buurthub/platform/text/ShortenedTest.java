package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortenedTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void whatIsShortEnoughStaysWhole() {
        assertThat(Shortened.line("precies tien", 12)).isEqualTo("precies tien");
    }

    @ParameterizedTest
    @CsvSource({
        "12, de markt…",
        "13, de markt op…",
        "10, de markt…",
    })
    void itIsCutBetweenWords(int most, String cut) {
        assertThat(Shortened.line("de  markt\nop zaterdag", most)).isEqualTo(cut);
    }

    @Test
    void linesMayStay() {
        assertThat(Shortened.text("een\ntwee\ndrie vier", 12)).isEqualTo("een\ntwee…");
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, "e\u0301\u0323", "🇳🇱", "👍🏽", "न्दी", "각"})
    void noLetterIsCut(String letter) {
        var text = letter.repeat(20);
        for (var most = letter.length() + 2; most < 30; most++) {
            var cut = Shortened.line(text, most);
            assertThat(cut.replace("…", "").replace(letter, "")).isEmpty();
            assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void ofALetterThatIsAsLongAsATextSomethingIsLeft() {
        assertThat(Shortened.line("e" + "\u0301".repeat(400), 10)).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kom! Er is soep. Ook morgen.                      | Kom! Er is soep. Ook morgen.
                    Dr. Visser is er weer. Bel hem.                   | Dr. Visser is er weer. Bel hem.
                    Dr. Visser is vanaf maandag weer te bereiken      |
                    Overleg (o.a. met mevr. De Vries en dhr. Jansen)  |
                    Met J.P. Balk en drs. P. over geld. Over alles.   | Met J.P. Balk en drs. P. over geld.
                    3. Hallo allemaal. En nog veel meer dan dit hier. | 3. Hallo allemaal.
                    Neem mee: 1. Koffie 2. Thee 3. Iets lekkers erbij |
                    Bijv. Een taart. Of enz. Met brood en veel boter. | Bijv. Een taart.
                    Kijk op buurt.nl. Daar staat het, en nog veel meer| Kijk op buurt.nl.
                    Het kost € 2.50. Niet duur voor zo veel gezellig  | Het kost € 2.50.
                    """)
    void aSentenceEndsWhereAReaderSaysSo(String text, String sentences) {
        assertThat(text.substring(0, Sentences.end(text, 40)).strip()).isEqualTo(sentences == null ? "" : sentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a. ", "a", "1. ", FAMILY, "e\u0301", "Dr. Visser is er. ", " ", "a.b.", "ก"})
    void aLongTextIsCutInATimeThatNobodyNotices(String part) {
        var text = part.repeat(4000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (var nr = 0; nr < 100; nr++) {
                Shortened.line(text, 240);
                Sentences.end(text, 90);
            }
        });
    }
}
