package nl.buurthub.platform.live;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.journal.StreamHead;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResumeTest {

    static final String NOORD = "hood/noord/residents";
    static final String ZUID = "hood/zuid/residents";
    static final int WRITERS = 20;
    static final int POSTS = 15;
    static final int CLIENTS = 8;
    static final int KNOWN = 5;
    static final int MISSED = 30;

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour zoe;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
        zoe = hub.resident("zoe", TestHub.ZUID);
        IntStream.range(0, 5).forEach(nr -> zoe.places(TestHub.ZUID, Map.of("text", "Post " + nr)));
    }

    @Test
    void clientsThatDropAndResumeHaveTheJournalExactly() {
        var before = hub.journal(NOORD).size();
        var writing = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> Meanwhile.runs(() -> write(writer)))
                .toArray(CompletableFuture[]::new));
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(seed -> Meanwhile.asks(() -> resumed(before, before + WRITERS * POSTS, new Random(seed))))
                .toList();
        writing.join();
        var journal = hub.journal(NOORD);
        for (var client : clients) assertThat(client.join()).isEqualTo(journal.subList(before, journal.size()));
    }

    private static void write(int writer) {
        for (var nr = 0; nr < POSTS; nr++) ana.places(writer + ": " + nr);
    }

    /** Hears a few events, drops, resumes, until it heard the last one. */
    private static List<String> resumed(long from, long last, Random random) {
        var epoch = hub.ask("select history()").getFirst();
        var heard = new ArrayList<String>();
        while (from + heard.size() < last) {
            try (var client = ana.resumes(List.of(new Position(NOORD, epoch, from + heard.size())))) {
                var some = Math.min(random.nextInt(40), last - from - heard.size());
                await().pollInterval(ofMillis(2))
                        .until(() -> client.heard("event").count() >= some);
                heard.addAll(client.journal(NOORD));
            }
        }
        return heard;
    }

    @Test
    void whoIsCutAnywhereInTheReplayMissesNothing() {
        var stream = "hood/knip/public";
        hub.run("insert into hood (slug, name, city) values ('knip', 'Knip', 'stad')");
        hub.floods(stream, KNOWN + MISSED, 10);
        for (var frames = 0; frames <= MISSED + 1; frames++) {
            var numbers = new ArrayList<Long>();
            var kept = hears(at(stream, KNOWN), frames, numbers);
            hears(kept, 1 + (int) (KNOWN + MISSED - kept.seq()), numbers);
            assertThat(numbers)
                    .as("cut behind " + frames + " frames")
                    .isEqualTo(LongStream.rangeClosed(KNOWN + 1, KNOWN + MISSED)
                            .boxed()
                            .toList());
        }
    }

    /** Resumes, and is cut behind so many frames; whatever has a number tells how far it is. */
    private static Position hears(Position from, int frames, List<Long> numbers) {
        var kept = from;
        try (var socket = RawSocket.open(hub, 0)) {
            socket.says(Json.write(Map.of("op", "hello", "streams", List.of(from))));
            for (var nr = 0; nr < frames; nr++) {
                var frame = Objects.requireNonNull(socket.next()).json();
                var cursor = frame.path("op").asText().equals("ready")
                        ? frame.path("streams").path(0)
                        : frame;
                kept = at(from.stream(), cursor.path("seq").asLong());
                if (frame.path("op").asText().equals("event")) numbers.add(kept.seq());
            }
        }
        return kept;
    }

    @Test
    void whoResumesInAnotherHistoryStartsAnewAtTheHead() {
        try (var client = zoe.resumes(List.of(new Position(ZUID, "another", 2)))) {
            assertThat(resets(client)).containsExactly(head());
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void whoResumesBehindWhatIsKeptStartsAnewAtTheHead() {
        hub.run("delete from event where stream = '" + ZUID + "' and seq <= 2");
        hub.run("update stream set trimmed = 2 where name = '" + ZUID + "'");
        try (var late = zoe.resumes(List.of(at(1)));
                var intime = zoe.resumes(List.of(at(2)))) {
            assertThat(resets(late)).containsExactly(head());
            assertThat(resets(intime)).isEmpty();
            intime.hears(frame -> frame.path("seq").asLong() == head());
        }
    }

    @Test
    void whoMissedTooMuchStartsAnewAtTheHead() {
        var stream = "hood/zuid/public";
        var most = StreamHead.MOST_MISSED;
        hub.floods(stream, most + 1, 10);
        try (var late = zoe.resumes(List.of(at(stream, 0)));
                var intime = zoe.resumes(List.of(at(stream, 1)))) {
            assertThat(resets(late)).containsExactly(most + 1L);
            intime.hears(frame -> frame.path("seq").asLong() == most + 1);
            assertThat(resets(intime)).isEmpty();
        }
    }

    @Test
    void whoIsAheadOfTheHeadStartsAnew() {
        try (var client = zoe.resumes(List.of(at(head() + 1)))) {
            assertThat(resets(client)).containsExactly(head());
        }
    }

    @Test
    void whoSaysNoNumberStartsAtTheHead() {
        try (var client = zoe.listens(ZUID)) {
            var head = head();
            zoe.places(TestHub.ZUID, Map.of("text", "Nieuw"));
            assertThat(client.hearsEvent("postCreated").path("seq").asLong()).isEqualTo(head + 1);
            assertThat(resets(client)).isEmpty();
        }
    }

    private static Position at(long seq) {
        return at(ZUID, seq);
    }

    private static Position at(String stream, long seq) {
        return new Position(stream, hub.ask("select history()").getFirst(), seq);
    }

    private static long head() {
        return Long.parseLong(
                hub.ask("select head from stream where name = '" + ZUID + "'").getFirst());
    }

    private static List<Long> resets(LiveClient client) {
        return client.heard("reset").map(frame -> frame.path("seq").asLong()).toList();
    }
}
