package nl.buurthub.platform.live;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.buurthub.platform.journal.StreamHead;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.NodeProcess;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three nodes, of which the second is killed and the third stopped. */
class LiveClusterTest {

    static final String STREAM = "hood/noord/residents";

    static TestHub hub;
    static List<NodeProcess> nodes;
    static Neighbour ana;

    @BeforeAll
    static void start() {
        hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), Clock.systemUTC());
        nodes = NodeProcess.cluster(hub, 3);
        ana = hub.resident("ana").at(nodes.getFirst().site());
    }

    @AfterAll
    static void stop() {
        if (nodes != null) nodes.forEach(NodeProcess::close);
        hub.close();
    }

    private static Neighbour at(int node) {
        return ana.at(nodes.get(node).site());
    }

    @Test
    void whatIsPostedReachesAllNodesAndStillDoesWhenOneIsKilledAndAnotherIsStopped() {
        aPostOnOneNodeReachesTheSocketsOfTheOthersWithinASecond();
        whenANodeIsKilledNothingAcknowledgedIsLostAndNothingIsDoubled();
        aNodeThatIsStoppedSendsItsClientsElsewhereAndExitsInGoodOrder();
    }

    private static void aPostOnOneNodeReachesTheSocketsOfTheOthersWithinASecond() {
        try (var second = at(1).listens(STREAM);
                var third = at(2).listens(STREAM)) {
            var took = new ArrayList<Duration>();
            for (var nr = 1; nr <= 10; nr++) {
                var began = System.nanoTime();
                ana.places("Dag " + nr);
                var count = nr;
                await().pollInterval(ofMillis(5))
                        .until(() -> second.heard("event").count() == count
                                && third.heard("event").count() == count);
                took.add(Duration.ofNanos(System.nanoTime() - began));
            }
            // One may wait for a busy machine; by looking every second, half of them would be late.
            assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static void whenANodeIsKilledNothingAcknowledgedIsLostAndNothingIsDoubled() {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var stopped = new AtomicBoolean();
        // Who missed too many starts anew, and that is another story.
        var permits = new Semaphore(StreamHead.MOST_MISSED / 2);
        try (var other = at(0).listens(STREAM);
                var orphan = at(1).listens(STREAM)) {
            var from = other.positions().getFirst().seq();
            var writing = CompletableFuture.allOf(IntStream.range(0, 6)
                    .mapToObj(nr -> Meanwhile.runs(() -> write(nr, acknowledged, permits, stopped)))
                    .toArray(CompletableFuture[]::new));
            await().until(() -> acknowledged.size() > 100);
            nodes.get(1).dies();
            orphan.closed();
            var then = acknowledged.size();
            try (var again = at(2).resumes(orphan.positions())) {
                permits.release(200);
                await().until(() -> acknowledged.size() > then + 100);
                stopped.set(true);
                writing.join();
                var journal = hub.journal(STREAM);
                await().until(() ->
                        other.heard("event").count() == journal.size() - from && head(again) == journal.size());
                var heard = new ArrayList<>(orphan.journal(STREAM));
                heard.addAll(again.journal(STREAM));
                assertThat(heard).isEqualTo(journal.subList((int) from, journal.size()));
                assertThat(other.journal(STREAM)).isEqualTo(heard);
                assertThat(placedIn(other)).doesNotHaveDuplicates().containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(new HashSet<>(hub.ask("select thing from idempotency_key"))).isEqualTo(new HashSet<>(acknowledged));
    }

    private static long head(LiveClient client) {
        return client.positions().getFirst().seq();
    }

    private static List<String> placedIn(LiveClient client) {
        return client.events("postCreated").stream()
                .map(event -> event.path("body").path("post").path("id").asText())
                .toList();
    }

    /** Places posts through a node; when it doesn't answer, the same post through the next one. */
    private static void write(int writer, Queue<String> acknowledged, Semaphore permits, AtomicBoolean stopped) {
        var node = writer % nodes.size();
        while (!stopped.get()) {
            if (!mayWrite(permits)) continue;
            var draft = UUID.randomUUID().toString();
            for (var done = false; !done; ) {
                try {
                    var answer = at(node).with("Idempotency-Key", draft)
                            .asks("POST", "/hoods/noord/posts", Map.of("text", "Van " + writer));
                    acknowledged.add(answer.must(201).body().path("id").asText());
                    done = true;
                } catch (UncheckedIOException gone) {
                    node = (node + 1) % nodes.size();
                }
            }
        }
    }

    private static boolean mayWrite(Semaphore permits) {
        try {
            return permits.tryAcquire(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void aNodeThatIsStoppedSendsItsClientsElsewhereAndExitsInGoodOrder() {
        var leaving = nodes.get(2);
        try (var client = at(2).listens(STREAM)) {
            var before = leaving.log().length();
            leaving.isToldToStop();
            client.hearsBye("stopping");
            assertThat(leaving.readiness()).isEqualTo(503);
            // 128 and the number of SIGTERM: it was asked to go, and nothing went wrong on the way.
            assertThat(leaving.exit()).isEqualTo(143);
            assertThat(leaving.log().substring(before)).doesNotContain("ERROR", "Exception");
            try (var again = at(0).resumes(client.positions())) {
                ana.places("Verder");
                again.hearsEvent("postCreated");
            }
        }
    }
}
