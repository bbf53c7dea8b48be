package nl.buurthub.hoods;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hood is also found by a name of its own. */
class HoodsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    @ParameterizedTest
    @CsvSource({"zuid.example.nl, Zuid", "ZUID.example.nl, Zuid", "elders.example.nl, Buurthub"})
    void aHostNameServesItsHood(String host, String title) {
        hub.run("insert into hood_host select 'zuid.example.nl', id from hood where slug = 'zuid' "
                + "on conflict do nothing");
        var page = RawHttp.send(hub.site(), "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 200").contains("<title>" + title + "</title>");
    }
}
