package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.StolenKey;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a request says who asks, and what comes of saying it oddly. */
class AuthorizationTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
    }

    static Stream<String> oddHeaders() {
        return Stream.of(
                "Authorization: Bearer",
                "Authorization: Bearer ",
                "Authorization:",
                "Authorization: Basic YW5hOmFuYQ==",
                "Authorization: Bearer\tx",
                "Authorization: Bearer " + "x".repeat(8 * 1024),
                "Authorization: Bearer " + ".".repeat(8 * 1024),
                "Authorization: Bearer caf\u00e9.\u00ff.\u0080",
                "Authorization: Bearer a.b.c",
                "Authorization: Bearer kiosk.",
                "Authorization: Bearer %1$s, Bearer %1$s",
                "Authorization: Bearer %1$s\r\nAuthorization: Bearer %1$s",
                "Authorization: Basic YW5hOmFuYQ==\r\nAuthorization: Bearer %1$s");
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void whoSaysItOddlyHasToSignIn(String header) {
        assertThat(asking(header.formatted(ana.token()))).isEqualTo(401);
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        assertThat(asking("authorization: bearer " + ana.token())).isEqualTo(200);
        assertThat(asking("AUTHORIZATION: BEARER " + ana.token())).isEqualTo(200);
    }

    @Test
    void ourOwnSignatureUnderOddClaimsIsRefused() {
        var head = "{\"alg\":\"ES256\",\"typ\":\"JWT\"}";
        var token = StolenKey.ofNodes().signs(head, "{\"aud\":\"access\",\"sub\":\"ana\",\"exp\":1e308}");
        assertThat(asking("Authorization: Bearer " + token)).isEqualTo(401);
    }

    private static int asking(String header) {
        return RawHttp.status(RawHttp.send(
                hub.site(),
                "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n"));
    }
}
