package nl.buurthub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.buurthub.platform.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u3164", "\u2800 \u00ad"})
    void aNameThatNobodySeesIsNone(String name) {
        assertThatThrownBy(() -> new ProfileChange(name, null, null)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void aNameIsOneLineThatRunsOneWay() {
        assertThat(new ProfileChange(" Ana\u202e \n  de  Boer ", null, null).name())
                .isEqualTo("Ana de Boer");
    }

    @Test
    void wordsAboutOneselfMayBeTakenAway() {
        assertThat(new ProfileChange(null, " \n", null).about()).isEmpty();
    }
}
