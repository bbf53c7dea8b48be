package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Contracts;
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
                    1. peren                        | [['ol',['li',['p','peren']]]]
                    3. hallo                        | [['ol',3,['li',['p','hallo']]]]
                    (*echt waar*), **“kom”**!       | [['p','(',['em','echt waar'],'), ',['strong','“kom”'],'!']]
                    # Kop                           | [['p','# Kop']]
                    > citaat                        | [['p','> citaat']]
                    1 * 2 * 3                       | [['p','1 * 2 * 3']]
                    snake_case_name                 | [['p','snake_case_name']]
                    """)
    void theSmallMarkdownBecomesATree(String source, String tree) {
        assertThat(tree(source)).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3*4*5 = 60, en 2**3**4 niet",
                "van jan_de_vries en _an",
                "Koffie €2,50* en thee €2*",
                "*) alleen voor leden, gratis*",
                "* alleen voor leden",
                "- Jan",
                "-5 graden",
                "- 5 graden",
                "-",
                "*",
                "***",
                "* * *",
                "- - -",
                "*** LET OP ***",
                "Naam:____ Straat:____ en ____Buurt____",
                "k**, dat is ****",
                "*dankjewel :-* en :*",
                "#3 komt, # 4 ook",
                "> 18 jaar en < 65",
                "a < b > c",
                "2024. Wat een jaar",
                "007. Bond",
                "1) koffie",
                "+ 1 euro",
                "+31 6 12345678",
                "3.",
                "~10 euro, ~~niet~~",
                "C:\\map\\_nieuw_ en ¯\\_(ツ)_/¯",
                "\\*niet schuin\\*",
                "`s avonds en `s ochtends",
                "R&amp;B en &eacute;&eacute;n &#35;",
                "![foto](buurt.jpg)",
                "[ja](nee)",
                "[x] gedaan, [ ] niet",
                "[let op]: morgen \"om tien\"",
                "=====",
                "| a | b |",
                "$5_000 en 5_000",
                "@jan_p_ en @_piet"
            })
    void whatPeopleTypePlainlyStaysAsItIs(String typed) {
        assertThat(RichText.of(typed).nodes()).isEqualTo(List.of(List.of("p", typed)));
        assertThat(RichText.of(typed).plain()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    1. koffie¶2. thee        | [['ol',['li',['p','koffie']],['li',['p','thee']]]]
                    1. koffie¶¶2. thee       | [['ol',['li',['p','koffie']],['li',['p','thee']]]]
                    1. koffie¶¶zwart¶¶2. thee| [['ol',['li',['p','koffie']]],['p','zwart'],['ol',2,['li',['p','thee']]]]
                    1. koffie¶zwart¶2. thee  | [['ol',['li',['p','koffie',['br'],'zwart']],['li',['p','thee']]]]
                    1. koffie¶3. thee¶4. cola| [['ol',['li',['p','koffie']]],['ol',3,['li',['p','thee']],['li',['p','cola']]]]
                    1. koffie¶1. thee        | [['ol',['li',['p','koffie']]],['ol',['li',['p','thee']]]]
                    wij zijn met¶14. Leuk    | [['p','wij zijn met',['br'],'14. Leuk']]
                    1) koffie¶2) thee        | [['p','1) koffie',['br'],'2) thee']]
                    - koffie¶- thee          | [['ul',['li',['p','koffie']],['li',['p','thee']]]]
                    koffie 2¶+ 1 statiegeld  | [['p','koffie 2',['br'],'+ 1 statiegeld']]
                    - koffie¶- thee¶+ melk   | [['ul',['li',['p','koffie']],['li',['p','thee',['br'],'+ melk']]]]
                    """)
    void everyNumberOfAListIsTheOneThatWasTyped(String lines, String tree) {
        assertThat(tree(lines.replace('¶', '\n'))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    3. hallo                    | 3. hallo
                    Neem mee:¶¶- koffie¶- *thee*| Neem mee: - koffie - thee
                    1. koffie¶¶zwart¶¶2. thee   | 1. koffie zwart 2. thee
                    9. a¶10. b¶  - c¶  - d      | 9. a 10. b - c - d
                    zie [hier](https://a.nl)    | zie hier
                    """)
    void theWordsAloneKeepTheirNumbers(String lines, String plain) {
        assertThat(RichText.of(lines.replace('¶', '\n')).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://buurt.nl/a_b_c/_d_/*e*?f=g&amp=h", "https://buurt.nl/~jan/x_(y)_z"})
    void anAddressIsLinkedAsItWasTyped(String address) {
        assertThat(RichText.of("zie " + address + " en kom").links()).containsExactly(address);
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

    /** Two items at each level, since one alone is no list. */
    @Test
    void theDeepestIsWithinWhatTheContractDescribes() {
        var source = IntStream.range(0, 20)
                .mapToObj("  "::repeat)
                .map(in -> in + "- a\n" + in + "- *(b)*\n" + in + "  c\n")
                .collect(Collectors.joining());
        var tree = Json.write(RichText.of(source));
        assertThat(depth(tree)).isGreaterThanOrEqualTo(11);
        assertThat(Contracts.validatorOf("RichText")
                        .validate(new JsonArray(tree))
                        .getValid())
                .as(tree)
                .isTrue();
    }

    private static int depth(String tree) {
        var open = 0;
        var most = 0;
        for (var at = 0; at < tree.length(); at++) {
            var sign = tree.charAt(at);
            if (sign == '[') most = Math.max(most, ++open);
            if (sign == ']') open--;
        }
        return most;
    }

    @Test
    void aTextOfOneKindOfMarkIsReadInTimeThatGrowsWithItsLength() {
        var nasty = "*a_ ".repeat(LONGEST / 4);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var i = 0; i < 20; i++) RichText.of(nasty);
        });
    }
}
