package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import java.util.List;
import nl.buurthub.platform.web.HostNames.HoodHostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    private static final HostNames NAMES = of("https://stad.example.nl", "https://oud.example.nl:8443");
    private static final HostNames LOCAL = of();

    private static HostNames of(String... origins) {
        var names = new HostNames(List.of(origins), () -> 8080);
        names.map(
                List.of(new HoodHostName("nieuw.example.nl", "noord"), new HoodHostName("eerst.example.nl", "noord")));
        return names;
    }

    private static HostAndPort asked(String authority) {
        return HostAndPort.parseAuthority(authority, -1);
    }

    @ParameterizedTest
    @CsvSource({
        "stad.example.nl, https://stad.example.nl",
        "STAD.example.nl:443, https://stad.example.nl",
        "oud.example.nl:8443, https://oud.example.nl:8443",
        "oud.example.nl, https://oud.example.nl:8443",
        "nieuw.example.nl, https://nieuw.example.nl",
        "eerst.example.nl, https://eerst.example.nl"
    })
    void aPageMayAskAtItsOwnName(String authority, String origin) {
        assertThat(NAMES.isOwnPage(origin, asked(authority))).isTrue();
        assertThat(NAMES.originAt(asked(authority))).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "stad.example.nl, https://nieuw.example.nl",
        "nieuw.example.nl, https://stad.example.nl",
        "nieuw.example.nl, https://eerst.example.nl",
        "nieuw.example.nl, http://nieuw.example.nl",
        "nieuw.example.nl, https://nieuw.example.nl:8443",
        "oud.example.nl, https://oud.example.nl",
        "stad.example.nl, https://stad.example.nl.evil.test",
        "stad.example.nl, https://evil.test",
        "evil.test, https://evil.test",
        "stad.example.nl, null",
        "localhost, http://localhost"
    })
    void noOtherPageMay(String authority, String origin) {
        assertThat(NAMES.isOwnPage(origin, asked(authority))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "localhost",
                "127.0.0.1:8080",
                "stad.example.nl.",
                "x.nieuw.example.nl",
                "example.nl"
            })
    void noLinkIsMadeOfAnotherName(String authority) {
        assertThat(NAMES.knows(asked(authority))).isFalse();
        assertThat(NAMES.originAt(asked(authority))).isEqualTo("https://stad.example.nl");
    }

    @Test
    void whatNamesNoHostIsNoneOfOurs() {
        assertThat(NAMES.knows(null)).isFalse();
        assertThat(NAMES.isOwnPage("https://stad.example.nl", null)).isFalse();
    }

    @Test
    void linksLeadToTheNameOfAHoodThatWasGivenLast() {
        assertThat(NAMES.pagesOf("noord")).isEqualTo("https://nieuw.example.nl");
        assertThat(NAMES.originOf("noord")).isEqualTo("https://nieuw.example.nl");
        assertThat(LOCAL.pagesOf("noord")).isEqualTo("http://nieuw.example.nl:8080");
    }

    @Test
    void linksOfAHoodWithoutANameLeadToTheSite() {
        assertThat(NAMES.pagesOf("zuid")).isEqualTo("https://stad.example.nl/b/zuid");
        assertThat(NAMES.originOf("zuid")).isEqualTo("https://stad.example.nl");
        assertThat(LOCAL.pagesOf("zuid")).isEqualTo("http://localhost:8080/b/zuid");
    }

    @Test
    void aNameThatIsTakenLeadsNowhereAtOnce() {
        var names = of("https://stad.example.nl");
        names.map(List.of());
        assertThat(names.knows(asked("nieuw.example.nl"))).isFalse();
        assertThat(names.pagesOf("noord")).isEqualTo("https://stad.example.nl/b/noord");
    }

    @Test
    void theOnlyHoodOfASiteMayHaveTheSitesName() {
        var names = new HostNames(List.of("https://buurt.example.nl:8443"), () -> 8080);
        names.map(List.of(new HoodHostName("buurt.example.nl", "noord")));
        assertThat(names.hoodAt(asked("buurt.example.nl:8443"))).contains("noord");
        assertThat(names.pagesOf("noord")).isEqualTo("https://buurt.example.nl:8443");
        assertThat(names.alsoInSettings()).containsExactly("buurt.example.nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8090", "[::1]:8080", "nieuw.example.nl:8080"})
    void onThisMachineAPageMayAskWhereItCameFrom(String authority) {
        assertThat(LOCAL.isOwnPage("http://" + authority, asked(authority))).isTrue();
        assertThat(LOCAL.isOwnPage("http://localhost:1", asked(authority))).isFalse();
    }
}
