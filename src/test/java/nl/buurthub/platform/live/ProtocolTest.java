package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a socket says that no client of ours would. */
class ProtocolTest {

    static final String HELLO = "{\"op\":\"hello\",\"streams\":[]}";
    static final int FINAL = 0x80;

    static TestHub hub;
    static LiveClient bystander;
    static Complaints complaints;

    @BeforeAll
    static void start() {
        hub = TestHub.start();
        complaints = Complaints.listen();
        bystander = hub.visitor().listens("hood/noord/public");
    }

    @AfterAll
    static void nobodyElseNoticed() {
        hub.floods("hood/noord/public", 1, 10);
        bystander.hearsEvent("flooded");
        hub.close();
        complaints.close();
        assertThat(complaints.heard()).isEmpty();
    }

    static Stream<Named<Consumer<RawSocket>>> nonsense() {
        return Stream.of(
                says("malformed", "{\"op\":"),
                says("nothing", ""),
                says("null", "null"),
                says("a list", "[]"),
                says("unknown op", "{\"op\":\"shout\"}"),
                says("no op", "{\"streams\":[]}"),
                says("unknown field", "{\"op\":\"hello\",\"streams\":[],\"admin\":true}"),
                says("twice the same field", "{\"op\":\"hello\",\"streams\":[],\"streams\":[]}"),
                says("more behind it", HELLO + HELLO),
                says("streams of another type", "{\"op\":\"hello\",\"streams\":\"all\"}"),
                says("no streams", "{\"op\":\"hello\"}"),
                says("a stream of null", "{\"op\":\"hello\",\"streams\":[null]}"),
                says("a number for a stream", "{\"op\":\"hello\",\"streams\":[{\"stream\":5}]}"),
                says("a text for a number", hello("x", "\"epoch\":\"e\",\"seq\":\"5\"")),
                says("a fraction", hello("x", "\"seq\":1.5")),
                says("a number below 0", hello("x", "\"seq\":-1")),
                says("a number too large", hello("x", "\"seq\":99999999999999999999")),
                says("a name too long", hello("x".repeat(121), "\"seq\":1")),
                says("nested 10,000 deep", "[".repeat(10_000)),
                says(
                        "51 streams",
                        IntStream.range(0, 51)
                                .mapToObj(nr -> "{\"stream\":\"hood/h" + nr + "/public\"}")
                                .collect(Collectors.joining(",", "{\"op\":\"hello\",\"streams\":[", "]}"))),
                says("subscribe first", "{\"op\":\"subscribe\",\"streams\":[]}"),
                does("a second hello", socket -> socket.says(HELLO).says(HELLO)),
                does("a NUL", socket -> socket.sends(FINAL | RawSocket.TEXT, new byte[] {0}, true)),
                does("no UTF-8", socket -> socket.sends(FINAL | RawSocket.TEXT, new byte[] {'"', (byte) 0xC3}, true)),
                does("binary", socket -> socket.sends(FINAL | RawSocket.BINARY, HELLO.getBytes(UTF_8), true)),
                does("16 KB and one", socket -> socket.says(HELLO + " ".repeat(16 * 1024 + 1 - HELLO.length()))),
                does("not masked", socket -> socket.sends(FINAL | RawSocket.TEXT, HELLO.getBytes(UTF_8), false)),
                does("a reserved opcode", socket -> socket.sends(FINAL | 3, new byte[0], true)),
                does("a reserved bit", socket -> socket.sends(FINAL | 0x40 | RawSocket.TEXT, new byte[0], true)),
                does("a ping in parts", socket -> socket.sends(RawSocket.PING, new byte[0], true)),
                does("the end of nothing", socket -> socket.sends(FINAL, new byte[0], true)));
    }

    private static Named<Consumer<RawSocket>> says(String name, String text) {
        return does(name, socket -> socket.says(text));
    }

    private static Named<Consumer<RawSocket>> does(String name, Consumer<RawSocket> act) {
        return Named.of(name, act);
    }

    private static String hello(String stream, String more) {
        return "{\"op\":\"hello\",\"streams\":[{\"stream\":\"" + stream + "\"," + more + "}]}";
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsAnsweredWithBye(Consumer<RawSocket> nonsense) {
        try (var socket = RawSocket.open(hub, 0)) {
            nonsense.accept(socket);
            assertThat(socket.lastWord()).isEqualTo("protocol");
        }
    }

    @Test
    void whoSaysNoHelloIsSentAwayAlsoWhenItPings() {
        try (var socket = RawSocket.open(hub, 0)) {
            socket.sends(FINAL | RawSocket.PING, new byte[0], true);
            assertThat(socket.lastWord()).isEqualTo("protocol");
        }
    }

    @Test
    void whoTalksWithoutEndIsSentAway() {
        assertThat(afterMany(RawSocket.frame(FINAL | RawSocket.PING, new byte[9], true)))
                .isEqualTo("limit");
    }

    @Test
    void whoSubscribesWithoutEndIsSentAway() {
        var subscribe = "{\"op\":\"subscribe\",\"streams\":[{\"stream\":\"hood/noord/public\"}]}";
        assertThat(afterMany(RawSocket.frame(FINAL | RawSocket.TEXT, subscribe.getBytes(UTF_8), true)))
                .isEqualTo("limit");
    }

    /** In one packet, of which the server leaves nothing unread: it would take its last word with it. */
    private static String afterMany(byte[] frame) {
        var many = ByteBuffer.allocate(150 * frame.length);
        while (many.hasRemaining()) many.put(frame);
        try (var socket = RawSocket.open(hub, 0)) {
            socket.says(HELLO).sends(many.array());
            return socket.lastWord();
        }
    }

    @Test
    void moreThan200StreamsAreTooMany() {
        hub.run(
                "insert into hood (slug, name, city) select 'many' || nr, 'Veel', 'stad' from generate_series(1, 201) nr");
        try (var socket = RawSocket.open(hub, 0)) {
            socket.says(HELLO);
            for (var nr = 0; nr < 250; nr += 50)
                socket.says(IntStream.rangeClosed(nr + 1, nr + 50)
                        .mapToObj(hood -> "{\"stream\":\"hood/many" + hood + "/public\"}")
                        .collect(Collectors.joining(",", "{\"op\":\"subscribe\",\"streams\":[", "]}")));
            assertThat(socket.lastWord()).isEqualTo("limit");
        }
    }

    @Test
    void aMessageInPartsIsOne() {
        try (var socket = RawSocket.open(hub, 0)) {
            var half = HELLO.length() / 2;
            socket.sends(RawSocket.TEXT, HELLO.substring(0, half).getBytes(UTF_8), true);
            socket.sends(FINAL, HELLO.substring(half).getBytes(UTF_8), true);
            assertThat(op(socket)).isEqualTo("ready");
        }
    }

    @Test
    void aMessageOf16KilobytesIsHeard() {
        try (var socket = RawSocket.open(hub, 0)) {
            socket.says(HELLO + " ".repeat(16 * 1024 - HELLO.length()));
            assertThat(op(socket)).isEqualTo("ready");
        }
    }

    @Test
    void whatIsNotThereIsRefusedOneByOne() {
        var names = List.of(
                "hood/nergens/public",
                "hood/noord/residents",
                "hood/noord/desk",
                "hood/noord",
                "person/------------------------------------",
                "person/00000000-0000-0000-0000-000000000000",
                "group/1",
                "a\\u0000b",
                "é",
                "");
        try (var socket = RawSocket.open(hub, 0)) {
            socket.says(names.stream()
                    .map(name -> "{\"stream\":\"" + name + "\"}")
                    .collect(Collectors.joining(",", "{\"op\":\"hello\",\"streams\":[", "]}")));
            for (var nr = 0; nr < names.size(); nr++) assertThat(op(socket)).isEqualTo("refused");
            assertThat(op(socket)).isEqualTo("ready");
        }
    }

    @Test
    void aCloseIsAnsweredWithAClose() {
        try (var socket = RawSocket.open(hub, 0)) {
            socket.sends(FINAL | RawSocket.CLOSE, new byte[] {3, (byte) 0xE8}, true);
            assertThat(socket.untilClosed()).extracting(RawSocket.Frame::opcode).containsExactly(RawSocket.CLOSE);
        }
    }

    private static String op(RawSocket socket) {
        return Objects.requireNonNull(socket.next()).json().path("op").asText();
    }

    @Test
    void aPageOfAnotherSiteMayNotConnect() {
        try (var socket = RawSocket.asking(
                hub,
                "Origin: https://evil.example",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")) {
            assertThat(socket.status).contains(" 403 ");
        }
    }

    @Test
    void whoAsksForNoUpgradeIsToldThatItIsNeeded() {
        try (var socket = RawSocket.asking(hub, "Accept: text/html")) {
            assertThat(socket.status).contains(" 426 ");
        }
    }

    @Test
    void whoNamesASocketAndAsksForNoUpgradeIsToldThatItIsNeeded() {
        try (var socket = RawSocket.asking(hub, RawSocket.upgrade("keep-alive"))) {
            assertThat(socket.status).contains(" 426 ");
        }
    }

    @Test
    void anUpgradeMayBeAskedForBesideOtherThings() {
        try (var socket = RawSocket.asking(hub, RawSocket.upgrade("keep-alive, Upgrade"))) {
            assertThat(socket.status).contains(" 101 ");
        }
    }

    @Test
    void whatSaysSoFitsWhoeverCameOverHttp2() {
        // A proxy hands it on as it is, and a header that is about our own connection makes an answer malformed there.
        var plain = RawHttp.send(hub.site(), "GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.status(plain)).isEqualTo(426);
        assertThat(plain.toLowerCase(Locale.ROOT))
                .contains("sec-websocket-version: 13")
                .doesNotContain("\r\nupgrade:");
    }

    @Test
    void http2IsNotSpokenWithoutTls() {
        var answer = RawHttp.send(hub.site(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertThat(answer).startsWith("HTTP/2.0 501 ");
        hub.visitor().sends("GET", "/live", null).must(426);
    }

    @Test
    void http1point0HasNoSockets() {
        var answer = RawHttp.send(
                hub.site(),
                String.join(
                        "\r\n",
                        "GET /live HTTP/1.0",
                        "Host: localhost",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "\r\n"));
        assertThat(RawHttp.status(answer)).isEqualTo(426);
    }

    @Test
    void anotherVersionIsNotSpoken() {
        try (var socket = RawSocket.asking(
                hub,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 8",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")) {
            assertThat(socket.status).contains(" 426 ");
        }
    }
}
