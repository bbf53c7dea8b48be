package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.buurthub.platform.base.Json;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final int LONGEST = 5000;

    private static String tree(String source) {
        return Json.write(RichText.of(source)).replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Dag buren                       | [['p','Dag buren']]
                    **heel** *erg*                  | [['p',['strong','heel'],' ',['em','erg']]]
                    [hier](https://buurt.nl/a?b=c)  | [['p',['a','https://buurt.nl/a?b=c','hier']]]
                    zie https://buurt.nl.           | [['p','zie ',['a','https://buurt.nl','https://buurt.nl'],'.']]
                    mail ana@example.org            | [['p','mail ',['a','mailto:ana@example.org','ana@example.org']]]
                    - appels                        | [['ul',['li',['p','appels']]]]
                    2. peren                        | [['ol',['li',['p','peren']]]]
                    # Kop                           | [['p','# Kop']]
                    > citaat                        | [['p','> citaat']]
                    1 * 2 * 3                       | [['p','1 * 2 * 3']]
                    snake_case_name                 | [['p','snake_case_name']]
                    """)
    void theSmallMarkdownBecomesATree(String source, String tree) {
        assertThat(tree(source)).isEqualTo(tree);
    }

    @Test
    void linesAndParagraphsStayApart() {
        assertThat(tree("een\ntwee\n\ndrie")).isEqualTo("[['p','een',['br'],'twee'],['p','drie']]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[klik](javascript:alert(1))",
                "[klik](JaVaScRiPt:alert(1))",
                "[klik](data:text/html,<script>alert(1)</script>)",
                "[klik](vbscript:x)",
                "[klik](//elders.example)",
                "[klik](/hier)",
                "[klik](<java\nscript:alert(1)>)",
                "<javascript:alert(1)>",
                "![klik](javascript:alert(1))",
                "[klik][a]\n\n[a]: javascript:alert(1)"
            })
    void aLinkElsewhereThanTheWebOrMailStaysText(String source) {
        assertThat(tree(source)).doesNotContain("['a'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>vet</b>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<div>\nblok\n</div>",
                "<!-- niets -->"
            })
    void htmlStaysTheTextItIs(String source) {
        assertThat(RichText.of(source).plain()).isEqualTo(source.replaceAll("\\s+", " "));
    }

    @Test
    void aDefinitionOfALinkDoesNotVanish() {
        assertThat(RichText.of("[let op]: morgen").plain()).isEqualTo("[let op]: morgen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*(", "**(", "_(", "[", "- ", "> ", "1. ", "*", "**a *b ", "<", "`", "![", "[a](", "https://a.b/"
            })
    void whatNestsDeepIsReadFastAndStaysShallowEnoughToSend(String opening) {
        var closing = new StringBuilder(opening)
                .reverse()
                .toString()
                .replace('(', ')')
                .replace('[', ']');
        var half = LONGEST / 2 / opening.length();
        for (var source : new String[] {
            opening.repeat(half) + closing.repeat(half), opening.repeat(half * 2), (opening + "a ").repeat(half)
        }) {
            Assertions.assertTimeout(Duration.ofSeconds(3), () -> Json.write(RichText.of(source)));
            assertThat(Json.read(Json.write(RichText.of(source)), Object.class)).isNotNull();
        }
    }

    @Test
    void aTextOfOneKindOfMarkIsReadInTimeThatGrowsWithItsLength() {
        var nasty = "*a_ ".repeat(LONGEST / 4);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var i = 0; i < 20; i++) RichText.of(nasty);
        });
    }
}
