package nl.buurthub.platform.db;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.NodeProcess;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However many ask a database that doesn't answer, a node's log says twice what happened. */
class OutageTest {

    static OwnPostgres postgres;
    static Postbox postbox;
    static TestHub hub;
    static NodeProcess node;
    static Neighbour ana;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
        postbox = new Postbox();
        hub = TestHub.withoutNodes(TestDatabase.at(postgres.url()), Map.of(), Clock.systemUTC());
        node = NodeProcess.cluster(hub, 1, Map.of("smtp.url", postbox.url())).getFirst();
        ana = hub.resident("ana").at(node.site());
    }

    @AfterAll
    static void stop() {
        node.close();
        hub.close();
        postbox.close();
        postgres.close();
    }

    @Test
    void aStoppedDatabaseIsTwoLines() {
        var before = lines().size();
        try (var _ = ana.listens("hood/noord/residents")) {
            var crowd = crowd();
            await().until(() -> !hub.ask("select 1 from post").isEmpty());
            postgres.stop();
            await().until(() -> refused.get() > 500);
            postgres.start();
            isTold(before, crowd);
        }
    }

    @Test
    void aHungDatabaseIsTwoLines() {
        var before = lines().size();
        var crowd = crowd();
        postgres.freeze();
        try {
            await().until(() -> refused.get() > 8);
        } finally {
            postgres.thaw();
        }
        isTold(before, crowd);
    }

    /** What the server says of who it doesn't let in is no failure of what was asked. */
    @Test
    void aDatabaseThatLetsNobodyInIsTwoLines() {
        var before = lines().size();
        var crowd = crowd();
        hub.database().shut();
        await().until(() -> refused.get() > 500);
        hub.database().open();
        isTold(before, crowd);
    }

    /** Some who write, read, open a page and ask after the node's health, as fast as they get an answer. */
    private CompletableFuture<?> crowd() {
        return CompletableFuture.allOf(IntStream.range(0, 8)
                .mapToObj(nr -> Meanwhile.runs(() -> {
                    while (!enough.get()) ask(nr % 4);
                }))
                .toArray(CompletableFuture[]::new));
    }

    private void ask(int what) {
        var status = switch (what) {
            case 0 ->
                ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Dag")).status();
            case 1 -> ana.asks("GET", "/hoods/noord/posts").status();
            case 2 -> ana.sends("GET", "/b/noord", null).status();
            default -> node.readiness();
        };
        assertThat(status).isIn(200, 201, 503);
        if (status == 503) refused.incrementAndGet();
    }

    private void isTold(int before, CompletableFuture<?> crowd) {
        await().atMost(30, SECONDS).until(() -> lines().getLast().contains("works again"));
        enough.set(true);
        crowd.join();
        assertThat(ana.asks("GET", "/hoods/noord/posts").status()).isEqualTo(200);
        assertThat(lines().stream().skip(before))
                .satisfiesExactly(
                        began -> assertThat(began).endsWith("the database fails"),
                        cause -> assertThat(cause).matches("[\\w.$]+: .+"),
                        ended -> assertThat(ended).containsPattern("the database works again, after \\d+ s$"));
    }

    /** What the node wrote, and whoever writes beside the log, without the frames of stack traces. */
    private static List<String> lines() {
        return node.log()
                .lines()
                .filter(line -> !line.matches("\\s+(at|\\.\\.\\.) .*|Caused by: .*"))
                .toList();
    }
}
