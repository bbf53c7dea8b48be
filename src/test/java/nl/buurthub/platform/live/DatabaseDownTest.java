package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseDownTest {

    static final String RESIDENTS = "hood/noord/residents";
    static final String PUBLIC = "hood/noord/public";

    static OwnPostgres postgres;
    static TestHub hub;
    static Neighbour ana;

    LiveClient resident;
    LiveClient visitor;

    @BeforeAll
    static void start() {
        postgres = new OwnPostgres();
        hub = TestHub.withoutNodes(TestDatabase.at(postgres.url()), Map.of(), Clock.systemUTC());
        hub.anotherNode();
        ana = hub.resident("ana");
    }

    @AfterAll
    static void stop() {
        hub.close();
        postgres.close();
    }

    @BeforeEach
    void listen() {
        resident = ana.listens(RESIDENTS);
        visitor = hub.visitor().listens(PUBLIC);
    }

    @AfterEach
    void leave() {
        resident.close();
        visitor.close();
    }

    @Test
    void aNodeOutlivesAStoppedDatabase() {
        var acknowledged = new ArrayList<String>();
        var stopped = new AtomicBoolean();
        var writing = Meanwhile.runs(() -> {
            while (!stopped.get()) acknowledged.addAll(placed());
        });
        await().until(() -> acknowledged.size() > 10);
        postgres.stop();
        assertThat(ana.asks("GET", "/hoods/noord/posts").status()).isEqualTo(503);
        resident.hearsBye("database");
        assertThat(visitor.isOpen()).isTrue();
        assertThat(hub.visitor().listens(PUBLIC).hearsBye("database")).isNotNull();
        postgres.start();
        var then = acknowledged.size();
        await().until(() -> acknowledged.size() > then);
        stopped.set(true);
        writing.join();
        assertThat(hub.ask("select id from post")).containsAll(acknowledged);
        livesOn();
    }

    /** The post's id, if it was acknowledged. */
    private static List<String> placed() {
        var answer = ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Dag"));
        assertThat(answer.status()).isIn(201, 503);
        return answer.status() == 201 ? List.of(answer.body().path("id").asText()) : List.of();
    }

    private void livesOn() {
        try (var again = ana.resumes(resident.positions())) {
            ana.places("Weer terug");
            again.hears(frame -> frame.toString().contains("Weer terug"));
            ana.places(TestHub.NOORD, Map.of("text", "Voor allen", "audience", "public"));
            visitor.hears(frame -> frame.toString().contains("Voor allen"));
        }
    }

    @Test
    void aNodeOutlivesAHungDatabase() {
        postgres.freeze();
        try {
            var asked = Instant.now();
            // More than there are connections.
            var answers = IntStream.range(0, 40)
                    .mapToObj(nr -> Meanwhile.asks(() ->
                            nr % 2 == 0 ? ana.asks("GET", "/hoods/noord/posts").status() : place(nr)))
                    .toList();
            for (var answer : answers) assertThat(answer.join()).isEqualTo(503);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
            resident.hearsBye("database");
            assertThat(visitor.isOpen()).isTrue();
        } finally {
            postgres.thaw();
        }
        await().ignoreExceptions().until(() -> !placed().isEmpty());
        livesOn();
    }

    private static int place(int nr) {
        return ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Post " + nr))
                .status();
    }
}
