package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stream of who can't have a socket. */
class CatchUpTest {

    static final String RESIDENTS = "hood/noord/residents";
    static final String PUBLIC = "hood/noord/public";
    static final String DESK = "hood/noord/desk";
    static final int WRITERS = 16;
    static final int POSTS = 15;

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour mo;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
        mo = hub.manager("mo");
    }

    @Test
    void whoAsksWhileManyWriteHasTheJournalExactly() {
        var client = ana.asksFor(RESIDENTS);
        client.hears();
        var from = (int) client.positions().getFirst().seq();
        var writing = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(writer -> Meanwhile.runs(() -> {
                    for (var nr = 0; nr < POSTS; nr++) ana.places(writer + ": " + nr);
                }))
                .toArray(CompletableFuture[]::new));
        while (!writing.isDone()) client.hears();
        client.hears();
        var journal = hub.journal(RESIDENTS);
        assertThat(journal).hasSizeGreaterThanOrEqualTo(from + WRITERS * POSTS);
        assertThat(client.journal(RESIDENTS)).isEqualTo(journal.subList(from, journal.size()));
    }

    @Test
    void whoAsksIsToldWhatASocketTellsInItsOrder() {
        var stream = "hood/zuid/public";
        hub.floods(stream, 450, 10);
        var from = List.of(at(stream, 0), new Position(PUBLIC, "another", 3));
        try (var socket = ana.resumes(from)) {
            await().until(() -> socket.heard("event").count() == 450);
            var told = new ArrayList<>(List.of("reset", "ready", "event"));
            var asked = ana.asksFor(from);
            var first = asked.asks().must(200).body();
            assertThat(first.path("more").asBoolean()).isTrue();
            assertThat(ops(first.path("messages"))).isEqualTo(told);
            asked.hears();
            assertThat(asked.events()).isEqualTo(socket.events());
            assertThat(asked.positions()).containsExactlyInAnyOrderElementsOf(socket.positions());
        }
    }

    private static List<String> ops(JsonNode messages) {
        var ops = new ArrayList<String>();
        messages.forEach(message -> ops.add(message.path("op").asText()));
        return ops.stream().distinct().toList();
    }

    @Test
    void anAnswerHoldsNoMoreThan256KiBAndSaysThereIsMore() {
        var streams = hood("west");
        for (var stream : streams) hub.floods(stream, 28, 9_000);
        var client = ana.asksFor(fromTheStart(streams));
        for (var more : List.of(true, false)) {
            var answer = client.asks().must(200).body();
            assertThat(bytesOfEvents(answer)).isLessThanOrEqualTo(256 * 1024).isGreaterThan(240 * 1024);
            assertThat(answer.path("more").asBoolean()).isEqualTo(more);
        }
        for (var stream : streams) assertThat(client.journal(stream)).isEqualTo(hub.journal(stream));
    }

    @Test
    void whatIsLargerThanAnAnswerComesAloneSoThatItGoesOn() {
        var streams = hood("dijk");
        hub.floods(streams.getFirst(), 2, 300_000);
        hub.floods(streams.getLast(), 1, 10);
        var client = ana.asksFor(fromTheStart(streams));
        for (var more : List.of(true, true, false)) {
            var answer = client.asks().must(200).body();
            assertThat(events(answer)).hasSize(1);
            assertThat(answer.path("more").asBoolean()).isEqualTo(more);
        }
        assertThat(client.events()).hasSize(3);
    }

    @Test
    void anAnswerHolds200EventsOfAllStreamsTogetherAndSaysWhetherThereIsMore() {
        var streams = hood("berg");
        hub.floods(streams.getFirst(), 150, 10);
        hub.floods(streams.getLast(), 250, 10);
        var client = ana.asksFor(fromTheStart(streams));
        for (var more : List.of(true, false)) {
            var answer = client.asks().must(200).body();
            assertThat(events(answer)).hasSize(200);
            assertThat(answer.path("more").asBoolean()).isEqualTo(more);
        }
        for (var stream : streams) assertThat(client.journal(stream)).isEqualTo(hub.journal(stream));
    }

    @Test
    void whatWasMissedOfManyStreamsTakesNoMoreQuestionsThanOfOne() {
        var streams = IntStream.range(0, 9)
                .mapToObj(nr -> hood("laan-" + nr).getFirst())
                .toList();
        for (var stream : streams) hub.floods(stream, 3, 10);
        var ofOne = questions(() -> assertThat(missed(streams.subList(0, 1))).isEqualTo(3));
        var ofAll = questions(() -> assertThat(missed(streams)).isEqualTo(27));
        assertThat(ofAll).isEqualTo(ofOne).isPositive();
    }

    private static int missed(List<String> streams) {
        return events(hub.visitor()
                        .asksFor(fromTheStart(streams))
                        .asks()
                        .must(200)
                        .body())
                .size();
    }

    /** How often meanwhile something was asked of the database for it. */
    private static long questions(Runnable asking) {
        var before = lent();
        asking.run();
        return lent() - before;
    }

    private static long lent() {
        return hub.metrics()
                .lines()
                .filter(line -> line.startsWith("vertx_pool_completed_total{pool_name=\"polling\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void whoAsksAgainAndAgainHoldsUpNobodyWhoComesInByASocket() {
        var stream = hood("kade").getFirst();
        hub.floods(stream, 1, 10);
        try (var journal = hub.locks("lock table event in access exclusive mode");
                var socket = hub.visitor().connects()) {
            var asking = IntStream.range(0, 12)
                    .mapToObj(_ -> Meanwhile.asks(() -> hub.visitor()
                            .asksFor(fromTheStart(List.of(stream)))
                            .asks()
                            .status()))
                    .toList();
            journal.awaitWaiting(2);
            socket.says(Map.of("op", "hello", "streams", List.of(Map.of("stream", stream))));
            await().atMost(3, SECONDS)
                    .until(() -> socket.heard("ready").findAny().isPresent());
            journal.release();
            assertThat(asking).allMatch(answer -> answer.join() == 200);
        }
    }

    /** A hood's streams that all may hear, and its residents', of whom ana is one. */
    private static List<String> hood(String slug) {
        hub.run("insert into hood (slug, name, city) values ('%1$s', '%1$s', 'stad')".formatted(slug));
        ana.joins(slug);
        return List.of("hood/" + slug + "/public", "hood/" + slug + "/residents");
    }

    private static List<Position> fromTheStart(List<String> streams) {
        return streams.stream().map(stream -> at(stream, 0)).toList();
    }

    private static List<JsonNode> events(JsonNode answer) {
        var events = new ArrayList<JsonNode>();
        for (var message : answer.path("messages"))
            if (message.path("op").asText().equals("event")) events.add(message);
        return events;
    }

    private static int bytesOfEvents(JsonNode answer) {
        return events(answer).stream()
                .mapToInt(event -> event.toString().getBytes(UTF_8).length)
                .sum();
    }

    @Test
    void whoCantGoOnFromWhereTheyAreStartsAnewAtTheHead() {
        var stream = "hood/oost/public";
        hub.run("insert into hood (slug, name, city) values ('oost', 'Oost', 'stad')");
        hub.floods(stream, 1_010, 10);
        hub.run("delete from event where stream = '" + stream + "' and seq <= 9");
        hub.run("update stream set trimmed = 9 where name = '" + stream + "'");
        for (var late : List.of(at(stream, 8), at(stream, 1_011), new Position(stream, "another", 1_000))) {
            var client = ana.asksFor(List.of(late));
            assertThat(ops(client.asks().must(200).body().path("messages"))).containsExactly("reset", "ready");
            assertThat(client.positions()).containsExactly(at(stream, 1_010));
        }
        var client = ana.asksFor(List.of(at(stream, 10)));
        client.hears();
        assertThat(client.events()).hasSize(1_000);
    }

    @Test
    void whoIsRemovedHearsNothingOfAfterThatWhileOthersWrite() {
        var bram = hub.resident("bram");
        var asking = bram.asksFor(RESIDENTS, PUBLIC);
        var before = hub.journal(RESIDENTS).size();
        var stopped = new AtomicBoolean();
        var writing = CompletableFuture.allOf(IntStream.range(0, 4)
                .mapToObj(nr -> Meanwhile.runs(() -> {
                    while (!stopped.get()) ana.places("Schrijver " + nr);
                }))
                .toArray(CompletableFuture[]::new));
        var removing = Meanwhile.runs(() -> {
            await().until(() -> hub.journal(RESIDENTS).size() > before + 20);
            mo.asks("DELETE", "/hoods/noord/residents/" + bram.id()).must(204);
        });
        try {
            await().until(() -> asking.hears().stream().anyMatch(message -> isRefusal(message, RESIDENTS)));
            removing.join();
        } finally {
            stopped.set(true);
        }
        writing.join();
        var removal = Long.parseLong(hub.ask("select max(seq) from event where stream = '" + RESIDENTS
                        + "' and revokes = '" + bram.id() + "'")
                .getFirst());
        assertThat(asking.events())
                .filteredOn(event -> event.path("stream").asText().equals(RESIDENTS))
                .isNotEmpty()
                .allMatch(event -> event.path("seq").asLong() < removal);
        assertThat(asking.positions()).extracting(Position::stream).containsExactly(PUBLIC);
    }

    private static boolean isRefusal(JsonNode message, String stream) {
        return message.path("op").asText().equals("refused")
                && message.path("stream").asText().equals(stream);
    }

    @Test
    void whatHappensWhereOneMayNotHearChangesNoByte() {
        var stranger = hub.stranger("sam");
        var epoch = hub.ask("select history()").getFirst();
        for (var stream : List.of(RESIDENTS, DESK, "person/" + ana.id(), "hood/nergens/residents"))
            for (var after : List.of(stream, stream + ":" + epoch + ":0", stream + ":another:7")) {
                var before = bytes(stranger, after);
                hub.floods(stream, 3, 10);
                assertThat(bytes(stranger, after))
                        .isEqualTo(before)
                        .isEqualTo(bytes(hub.visitor(), after))
                        .contains("\"refused\"");
            }
    }

    private static String bytes(Neighbour who, String after) {
        return who.asks("GET", "/live?after=" + after).must(200).response().body();
    }

    @Test
    void asLongAsNothingHappensTheAnswerIsTheSame() {
        var client = ana.asksFor(PUBLIC);
        client.hears();
        var where = client.positions().getFirst();
        var path = "/live?after=" + where.stream() + ":" + where.epoch() + ":" + where.seq();
        var tag =
                client.asks().must(200).response().headers().firstValue("ETag").orElseThrow();
        var again = ana.with("If-None-Match", tag);
        again.asks("GET", path).must(304);
        hub.floods(PUBLIC, 1, 10);
        again.asks("GET", path).must(200);
    }

    @Test
    void whoseSessionEndedIsTold() {
        var eva = hub.resident("eva");
        var client = eva.asksFor(RESIDENTS);
        client.hears();
        eva.asks("DELETE", "/sessions").must(204);
        client.asks().must(401);
    }

    @Test
    void whoAsksForMoreStreamsThanAMessageOfASocketHasIsTold() {
        var names = IntStream.range(0, 51).mapToObj(nr -> "group/" + nr).toList();
        ana.asks("GET", "/live?after=" + String.join(",", names)).must(400);
        ana.asks("GET", "/live?after=" + String.join(",", names.subList(0, 50))).must(200);
    }

    private static Position at(String stream, long seq) {
        return new Position(stream, hub.ask("select history()").getFirst(), seq);
    }
}
