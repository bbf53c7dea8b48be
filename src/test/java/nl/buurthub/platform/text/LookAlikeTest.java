package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada K.      | Ada K.
            Ada K.      | ADA K
            Ada K.      | ada-k
            Ada K.      | А\u0064a K.
            Ada K.      | Аdа К․
            Ada K.      | A\u200bda\u00a0K.
            Ada K.      | Ａｄａ Ｋ．
            Ada K.      | 𝐀𝐝𝐚 𝐊.
            Ada K.      | Ädá K.
            Ada K.      | ★ Ada K. ★
            Ali B.      | AIi B.
            Ali B.      | A1i B.
            Ali B.      | ALI B
            Olga        | 0lga
            Mo          | МО
            Carmen      | Carrnen
            Иван        | ИВАН
            🌷          | 🌷
            """)
    void peopleTakeOneForTheOther(String one, String other) {
        assertThat(LookAlike.alike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ada K., Ada L.", "Ada K., Ada", "Ana, Anna", "Jan, Jaan", "🌷, 🌻", "北京, 東京", "'', ''"})
    void peopleTellOneFromTheOther(String one, String other) {
        assertThat(LookAlike.alike(one, other)).isFalse();
    }

    @Test
    void wordsAreFoundWithinAName() {
        assertThat(LookAlike.contains("Jan (Вuurt-verbinder)", "buurtverbinder"))
                .isTrue();
        assertThat(LookAlike.contains("Jan Buurt", "buurtverbinder")).isFalse();
    }
}
