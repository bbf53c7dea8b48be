package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;

class DemoHostTest {

    @Test
    void theDemoAnswersToTheNamesOfThisMachineOnly() {
        try (var hub = TestHub.start(Map.of("demo.enabled", "true"), Clock.systemUTC())) {
            for (var host : new String[] {"localhost", "localhost:1", "127.0.0.1:8080", "[::1]:8080"})
                assertThat(status(hub, host)).as(host).isEqualTo(200);
            for (var host : new String[] {"evil.test", "localhost.evil.test:8080", "127.0.0.1.evil.test"})
                assertThat(status(hub, host)).as(host).isEqualTo(421);
        }
    }

    private static int status(TestHub hub, String host) {
        return RawHttp.status(RawHttp.send(
                hub.site(), "GET /api/v1/hoods HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
    }
}
