package nl.buurthub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "info@café-hoekje.nl, info@xn--caf-hoekje-d7a.nl, info@café-hoekje.nl",
        "Info@CAFÉ-Hoekje.NL, info@xn--caf-hoekje-d7a.nl, info@café-hoekje.nl",
        "info@xn--caf-hoekje-d7a.nl, info@xn--caf-hoekje-d7a.nl, info@café-hoekje.nl",
        "info@cafe\u0301-hoekje.nl, info@xn--caf-hoekje-d7a.nl, info@café-hoekje.nl",
        "jan@straße.de, jan@xn--strae-oqa.de, jan@straße.de",
        "Ana.de+buurt@Example.org, ana.de+buurt@example.org, ana.de+buurt@example.org",
    })
    void aDomainIsKeptInAsciiAndShownInItsOwnLetters(String typed, String kept, String shown) {
        assertThat(MailAddress.of(typed, "/email")).isEqualTo(kept);
        assertThat(MailAddress.shown(kept)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "info",
                "info@",
                "@buurt.nl",
                "info@buurt",
                "info@-buurt.nl",
                "info@buurt..nl",
                "in fo@buurt.nl",
                "infö@buurt.nl",
                "a@b@buurt.nl",
                "info@bu\u202eurt.nl",
                "info@buurt.nl\r\nBcc: x@y.nl",
                "info@xn--a.nl",
                "<info@buurt.nl>"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }
}
