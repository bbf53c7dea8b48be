package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RevocationTest {

    static final String RESIDENTS = "hood/noord/residents";
    static final String DESK = "hood/noord/desk";

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
    void whoIsRemovedHearsNothingMoreOnAnySocketWhileOthersHearAll() {
        hub.floods(RESIDENTS, 600, 1_600);
        var bram = hub.resident("bram");
        var stopped = new AtomicBoolean();
        try (var other = ana.listens(RESIDENTS)) {
            var from = other.positions().getFirst().seq();
            var writing = CompletableFuture.allOf(IntStream.range(0, 4)
                    .mapToObj(nr -> Meanwhile.runs(() -> {
                        while (!stopped.get()) ana.places("Schrijver " + nr);
                    }))
                    .toArray(CompletableFuture[]::new));
            var sockets = new ArrayList<LiveClient>();
            for (var nr = 0; nr < 4; nr++) sockets.add(bram.listens(RESIDENTS));
            for (var nr = 0; nr < 4; nr++) sockets.add(bram.resumes(List.of(at(RESIDENTS, nr))));
            var removal = remove(bram);
            sockets.add(bram.resumes(List.of(at(RESIDENTS, from))));
            for (var socket : sockets) socket.hears(frame -> isRefusal(frame, RESIDENTS));
            await().until(() -> other.heard("event").count() > removal - from + 20);
            stopped.set(true);
            writing.join();
            for (var socket : sockets)
                assertThat(socket.events()).allMatch(event -> event.path("seq").asLong() < removal);
            var journal = hub.journal(RESIDENTS);
            await().until(() -> other.heard("event").count() == journal.size() - from);
            assertThat(other.journal(RESIDENTS)).isEqualTo(journal.subList((int) from, journal.size()));
            sockets.forEach(LiveClient::close);
        }
    }

    /** @return the number of the removal */
    private static long remove(Neighbour neighbour) {
        mo.asks("DELETE", "/hoods/noord/residents/" + neighbour.id()).must(204);
        return Long.parseLong(hub.ask("select max(seq) from event where stream = '" + RESIDENTS + "' and revokes = '"
                        + neighbour.id() + "'")
                .getFirst());
    }

    private static boolean isRefusal(JsonNode frame, String stream) {
        return frame.path("op").asText().equals("refused")
                && frame.path("stream").asText().equals(stream);
    }

    private static Position at(String stream, long seq) {
        return new Position(stream, hub.ask("select history()").getFirst(), seq);
    }

    @Test
    void whoLeavesIsRefusedAndWhoComesBackMayResume() {
        var cas = hub.resident("cas");
        List<Position> left;
        try (var client = cas.listens(RESIDENTS)) {
            left = client.positions();
            cas.asks("DELETE", "/hoods/noord/me/residency").must(204);
            client.hears(frame -> isRefusal(frame, RESIDENTS));
            assertThat(client.isOpen()).isTrue();
        }
        cas.joins(TestHub.NOORD);
        ana.places("Welkom terug");
        try (var again = cas.resumes(left)) {
            again.hearsEvent("postCreated");
            assertThat(again.heard("refused")).isEmpty();
        }
    }

    @Test
    void aManagerWhoIsMadeResidentLosesTheDeskOnly() {
        var operator = hub.operator("olga");
        var dora = hub.manager("dora");
        try (var client = dora.listens(DESK, RESIDENTS)) {
            operator.asks("PUT", "/hoods/noord/residents/" + dora.id() + "/role", Map.of("role", "resident"))
                    .must(204);
            client.hears(frame -> isRefusal(frame, DESK));
            ana.places("Voor bewoners");
            client.hearsEvent("postCreated");
        }
    }

    @Test
    void signingOutEverywhereClosesAllSocketsOfThatPerson() {
        var eva = hub.resident("eva");
        var phone = hub.visitor().signsIn("eva");
        try (var one = eva.listens(RESIDENTS);
                var two = phone.listens("hood/noord/public");
                var other = ana.listens(RESIDENTS)) {
            eva.asks("DELETE", "/sessions").must(204);
            Stream.of(one, two).forEach(client -> client.hearsBye("ended"));
            ana.places("Nog hier");
            other.hearsEvent("postCreated");
        }
    }

    @Test
    void endingASessionClosesItsSocketsOnly() {
        var fay = hub.resident("fay");
        var phone = hub.visitor().signsIn("fay");
        try (var one = fay.listens(RESIDENTS);
                var two = phone.listens(RESIDENTS)) {
            phone.asks("DELETE", "/sessions/" + session(phone)).must(204);
            two.hearsBye("ended");
            ana.places("Nog hier");
            one.hearsEvent("postCreated");
        }
    }

    private static UUID session(Neighbour neighbour) {
        for (var session : neighbour.asks("GET", "/sessions").must(200).body().path("items"))
            if (session.path("current").asBoolean())
                return UUID.fromString(session.path("id").asText());
        throw new IllegalStateException("no current session");
    }

    @Test
    void neitherAskingForMoreNorForLessLetsASocketOutliveItsSession() {
        var gus = hub.resident("gus");
        var own = "person/" + gus.id();
        try (var client = gus.listens(own)) {
            client.says(Map.of("op", "subscribe", "streams", List.of(Map.of("stream", "hood/noord/public"))));
            client.says(Map.of("op", "unsubscribe", "streams", List.of(own)));
            await().until(() -> client.heard("ready").count() == 2);
            gus.asks("DELETE", "/sessions").must(204);
            client.hearsBye("ended");
        }
    }

    @Test
    void whoHearsTheirOwnStreamStillDoesAfterAskingForMore() {
        var hal = hub.resident("hal");
        try (var client = hal.listens("person/" + hal.id())) {
            client.says(Map.of("op", "subscribe", "streams", List.of(Map.of("stream", RESIDENTS))));
            await().until(() -> client.heard("ready").count() == 2);
            hal.asks("PATCH", "/me", Map.of("name", "Hal B.")).must(200);
            client.hearsEvent("meChanged");
        }
    }
}
