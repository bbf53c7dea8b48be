package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.LiveContract;
import nl.buurthub.testing.LoopStalls;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.OddTokens;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Frames and tokens that nobody foresaw, from a seed: each is answered or the socket closed, none holds up a loop, and
 * nobody else notices. {@code -Dodd.frames=300000 -Dodd.tokens=100000} has it go on for longer.
 */
class OddFramesTest {

    static final int FRAMES = Integer.getInteger("odd.frames", 3_000);
    static final int TOKENS = Integer.getInteger("odd.tokens", 1_000);
    static final int A_SOCKET = 6;
    static final int AT_ONCE = 4;
    static final String PUBLIC = "hood/noord/public";

    @AutoClose
    static final TestHub hub = TestHub.start();

    @BeforeAll
    static void start() {
        hub.floods(PUBLIC, 5, 10);
        // What a loop does for the first time is slow: its code is read.
        frames(AT_ONCE, 300);
        tokensOverHttp(AT_ONCE, 30);
        tokensOverSockets(AT_ONCE, 30);
    }

    @Test
    void oddFramesAreAnsweredOrTheirSocketClosed() {
        watched(seed -> frames(seed, FRAMES / AT_ONCE));
    }

    private static void frames(long seed, int some) {
        var random = new Random(seed);
        var odd = new OddFrames(random, new OddTokens(random));
        for (var frames = 0; frames < some; frames += A_SOCKET) says(odd, random.nextInt(4) > 0);
    }

    private static void says(OddFrames odd, boolean politely) {
        try (var socket = RawSocket.open(hub, 0)) {
            try {
                if (politely) socket.says(ProtocolTest.HELLO);
                for (var nr = 0; nr < A_SOCKET; nr++) socket.sends(odd.next());
                socket.sends(RawSocket.frame(0x80 | RawSocket.CLOSE, new byte[0], true));
            } catch (UncheckedIOException closed) {
                // In the middle of it.
            }
            for (var frame : socket.ends())
                if (frame.opcode() == RawSocket.TEXT) LiveContract.WHOLE.check(frame.json());
        }
    }

    @Test
    void oddTokensAreRefusedOverHttp() {
        watched(seed -> tokensOverHttp(seed, TOKENS / AT_ONCE));
    }

    private static void tokensOverHttp(long seed, int some) {
        var odd = new OddTokens(new Random(seed));
        var visitor = hub.visitor();
        for (var nr = 0; nr < some; nr++)
            visitor.withToken(odd.next()).asks("GET", "/me").must(401);
    }

    @Test
    void oddTokensAreRefusedOverSockets() {
        watched(seed -> tokensOverSockets(seed, TOKENS / AT_ONCE));
    }

    private static void tokensOverSockets(long seed, int some) {
        var odd = new OddTokens(new Random(seed));
        for (var nr = 0; nr < some; nr++) {
            try (var socket = RawSocket.open(hub, 0)) {
                socket.says("{\"op\":\"hello\",\"token\":\"" + odd.next() + "\",\"streams\":[]}");
                assertThat(socket.lastWord()).isIn("token", "protocol");
            }
        }
    }

    private interface Flood {
        void from(long seed);
    }

    /** Several at once, while somebody else listens and all loops are watched. */
    private static void watched(Flood flood) {
        try (var complaints = Complaints.listen();
                var stalls = LoopStalls.on(hub.node());
                var bystander = hub.visitor().listens(PUBLIC)) {
            stalls.noneBy(
                    "a flood",
                    () -> CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                                    .mapToObj(seed -> Meanwhile.runs(() -> flood.from(seed)))
                                    .toArray(CompletableFuture[]::new))
                            .join());
            stillHears(bystander);
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private static void stillHears(LiveClient bystander) {
        hub.floods(PUBLIC, 1, 10);
        bystander.hearsEvent("flooded");
        assertThat(hub.visitor().asks("GET", "/hoods/noord/posts").status()).isEqualTo(200);
    }
}
