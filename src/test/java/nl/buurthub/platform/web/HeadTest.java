package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code curl -I}, and what watches whether a site is up. */
class HeadTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static String asks(String method, String path) {
        return RawHttp.send(
                hub.site(), method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/b/noord",
                "/sw.js",
                "/favicon.ico",
                "/icons/icon.svg",
                "/w/latest/styles/base.css",
                "/api",
                "/api/openapi.json",
                "/api/v1/hoods"
            })
    void whoAsksForTheHeadGetsThatOfTheWholeAndNothingElse(String path) {
        var head = asks("HEAD", path);
        assertThat(RawHttp.status(head)).isEqualTo(200);
        assertThat(head).endsWith("\r\n\r\n").containsOnlyOnce("\r\n\r\n");
    }

    @Test
    void whatIsNotThereHasNoHeadEither() {
        var head = asks("HEAD", "/nowhere");
        assertThat(RawHttp.status(head)).isEqualTo(404);
        assertThat(head).endsWith("\r\n\r\n").containsOnlyOnce("\r\n\r\n");
    }
}
