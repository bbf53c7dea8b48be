package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\uFFFE", "\uFFFF", "\u202E", "\uD800"})
    void whatNobodySeesIsNoWord(String typed) {
        assertThat(TextInput.tidy("Ada" + typed + " K.")).isEqualTo("Ada K.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "👋 Dag", "Łukasz", "王"})
    void whatPeopleTypeStays(String typed) {
        assertThat(TextInput.tidy(typed)).isEqualTo(typed);
    }
}
