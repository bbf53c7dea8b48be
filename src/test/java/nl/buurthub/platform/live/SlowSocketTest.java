package nl.buurthub.platform.live;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SlowSocketTest {

    static final String NOORD = "hood/noord/public";
    static final String ZUID = "hood/zuid/public";
    static final int SMALL_WINDOW = 4 * 1024;
    static final int BIG = 100_000;

    @AutoClose
    static final TestHub hub = TestHub.start();

    @Test
    void whoStopsReadingIsCutAndOthersDoNotNotice() {
        try (var slow = RawSocket.open(hub, SMALL_WINDOW);
                var other = hub.visitor().listens(NOORD)) {
            slow.says("{\"op\":\"hello\",\"streams\":[{\"stream\":\"" + NOORD + "\"}]}");
            assertThat(Objects.requireNonNull(slow.next()).json().path("op").asText())
                    .isEqualTo("ready");
            var first = head(NOORD) + 1;
            for (var nr = 1; nr <= 100; nr++) {
                hub.floods(NOORD, 1, BIG);
                hub.node().vertx().eventBus().publish(Journal.HINTS, NOORD);
                var expected = nr;
                await().pollInterval(ofMillis(1))
                        .until(() -> other.heard("event").count() == expected);
            }
            var got = slow.untilClosed();
            assertThat(got).hasSizeLessThan(100);
            // A part of a frame may be the last that arrived; the whole ones are the first ones.
            for (var nr = 0; nr < got.size() - 1; nr++)
                assertThat(got.get(nr).json().path("seq").asInt()).isEqualTo((int) first + nr);
            assertThat(other.events()).hasSize(100);
        }
    }

    @Test
    void whoCatchesUpSlowlyIsWaitedForAlsoWithWhatHappensMeanwhile() {
        hub.floods(ZUID, 150, BIG);
        try (var slow = RawSocket.open(hub, SMALL_WINDOW);
                var other = hub.visitor().listens(ZUID)) {
            var epoch = hub.ask("select history()").getFirst();
            slow.says("{\"op\":\"hello\",\"streams\":[{\"stream\":\"hood/noord/residents\"},{\"stream\":\"" + ZUID
                    + "\",\"epoch\":\"" + epoch + "\",\"seq\":0},{\"stream\":\"" + NOORD + "\"}]}");
            for (var op : List.of("refused", "ready"))
                assertThat(Objects.requireNonNull(slow.next()).json().path("op").asText())
                        .isEqualTo(op);
            // It doesn't read on while this happens, in the stream it catches up with and in one it hears live.
            var before = head(NOORD);
            hub.floods(NOORD, 10, BIG);
            hub.floods(ZUID, 10, BIG);
            await().until(() -> other.heard("event").count() == 10);
            for (long zuid = 1, noord = before + 1; zuid <= 160 || noord <= before + 10; ) {
                var frame = Objects.requireNonNull(slow.next());
                if (frame.opcode() == RawSocket.PING) continue;
                var seq = frame.json().path("seq").asLong();
                if (frame.json().path("stream").asText().equals(ZUID))
                    assertThat(seq).isEqualTo(zuid++);
                else assertThat(seq).isEqualTo(noord++);
            }
        }
    }

    private static long head(String stream) {
        return hub.journal(stream).size();
    }
}
