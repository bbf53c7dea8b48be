package nl.buurthub.hoods.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.buurthub.platform.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Sint-Jansbuurt (Noord), sint-jansbuurt-noord",
        "Één, een",
        "Ĳburg, ijburg",
        "IJburg, ijburg",
        "Œuvre, oeuvre",
        "Łódź, lodz",
        "Straße, strasse",
        "Þór Ðe Øst Æble, thor-de-ost-aeble",
        "İstanbul, istanbul",
        "ﬁets, fiets",
        "’s-Gravenhage, s-gravenhage",
        "Садова, sadova",
        "Πλάκα, plaka",
        "北京 2, bei-jing-2"
    })
    void keepsTheLettersOfAName(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void doesNotEndWithinTheGapBetweenTwoWords() {
        assertThat(Slug.of("a".repeat(62) + " buurt")).isEqualTo("a".repeat(62));
    }

    @Test
    void isNotMadeOfWhatHasNoLetters() {
        assertThatThrownBy(() -> Slug.of("🌷 …")).isInstanceOf(Refusal.class).hasMessageContaining("🌷");
    }
}
