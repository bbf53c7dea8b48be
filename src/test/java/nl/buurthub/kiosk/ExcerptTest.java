package nl.buurthub.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String LONG =
            "Dr. Visser is vanaf maandag weer elke ochtend in de praktijk (o.a. met mevr. De Vries) aan de Tulpstraat.";

    @Test
    void aDoctorIsNoHeadline() {
        assertThat(Excerpt.of(LONG))
                .isEqualTo(new Excerpt(
                        "Dr. Visser is vanaf maandag weer elke ochtend in de praktijk (o.a. met mevr. De Vries)…",
                        "…aan de Tulpstraat."));
    }

    @Test
    void shortSentencesAreTheHeadline() {
        assertThat(Excerpt.of("Er is soep! Kom ook. " + LONG)).isEqualTo(new Excerpt("Er is soep! Kom ook.", LONG));
    }

    @Test
    void aShortTextIsAllHeadline() {
        assertThat(Excerpt.of(" Er is\nsoep ")).isEqualTo(new Excerpt("Er is soep", ""));
    }
}
