package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostCommandTest {

    @AutoClose
    static final TestHub hub = TestHub.withoutNodes(
            TestDatabase.fresh(), Map.of("http.origins", "https://stad.example.nl:8443"), Clock.systemUTC());

    @BeforeEach
    void noNames() {
        hub.run("delete from hood_host");
    }

    private static void host(String... args) {
        hub.command(Stream.concat(Stream.of("host"), Stream.of(args)).toArray(String[]::new));
    }

    private static List<String> names() {
        return hub.ask("select slug || ' ' || host from hood_host join hood on hood.id = hood order by given");
    }

    @Test
    void aHoodIsGivenNamesAndTheyAreTaken() {
        host("noord", "eerst.example.nl");
        host("noord", "nieuw.example.nl");
        host("zuid", "zuid.example.nl");
        assertThat(names()).containsExactly("noord eerst.example.nl", "noord nieuw.example.nl", "zuid zuid.example.nl");
        host("noord", "nieuw.example.nl", "remove");
        assertThat(names()).containsExactly("noord eerst.example.nl", "zuid zuid.example.nl");
    }

    @Test
    void aNameThatIsGivenAgainIsTheOneThatLinksLeadTo() {
        host("noord", "eerst.example.nl");
        host("noord", "nieuw.example.nl");
        host("noord", "eerst.example.nl");
        assertThat(names()).containsExactly("noord nieuw.example.nl", "noord eerst.example.nl");
    }

    @Test
    void aNameIsKeptAsItIsInDns() {
        host("noord", "Büürt.example.nl");
        assertThat(names()).containsExactly("noord xn--brt-hoaa.example.nl");
        host("noord", "büürt.example.nl", "remove");
        assertThat(names()).isEmpty();
    }

    @Test
    void aNameThatCanNotBeTheHoodsIsRefused() {
        host("zuid", "zuid.example.nl");
        refuses("name of the whole site", "noord", "stad.example.nl");
        refuses("name of another hood", "noord", "zuid.example.nl");
        refuses("no name of noord", "noord", "zuid.example.nl", "remove");
        refuses("no host name", "noord", "10.0.0.1");
        refuses("no hood nergens", "nergens", "nergens.example.nl");
        assertThat(names()).containsExactly("zuid zuid.example.nl");
    }

    @Test
    void whatItCanNotDoItSays() {
        refuses("host HOOD NAME", "noord", "buurt.example.nl", "rename");
        refuses("host HOOD NAME", "noord");
    }

    private static void refuses(String why, String... args) {
        assertThatThrownBy(() -> host(args)).isInstanceOf(Refusal.class).hasMessageContaining(why);
        assertThat(names()).noneMatch(name -> name.startsWith("noord"));
    }
}
