package nl.buurthub.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.testing.Audiences;
import nl.buurthub.testing.Audiences.StreamKind;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;

/** Nothing but what is public, or for the screen itself, can reach a screen: of every event there is. */
class AudienceTest {

    private static final Set<StreamKind> FOR_SCREENS = EnumSet.of(StreamKind.PUBLIC, StreamKind.KIOSK);

    @Test
    void everyEventSaysItsAudienceInTheTable() {
        assertThat(Audiences.told().keySet()).isEqualTo(Audiences.events());
    }

    @Test
    void onlyWhatThisTableCallsPublicOrTheScreensReachesAScreen() {
        try (var hub = TestHub.start()) {
            var manager = hub.manager("mo");
            var screen = WallScreen.paired(hub, manager, "Hal");
            var other = WallScreen.paired(hub, manager, "Bieb");
            var own = "kiosk/" + screen.id();
            var streams = Map.of(
                    StreamKind.PUBLIC, List.of("hood/noord/public", "hood/zuid/public"),
                    StreamKind.RESIDENTS, List.of("hood/noord/residents", "hood/zuid/residents"),
                    StreamKind.DESK, List.of("hood/noord/desk", "hood/zuid/desk"),
                    StreamKind.PERSON, List.of("person/" + manager.id(), "person/" + UUID.randomUUID()),
                    StreamKind.KIOSK, List.of(own, "kiosk/" + other.id()));
            var all = streams.values().stream().flatMap(List::stream).toList();
            try (var socket = screen.listens(all.toArray(String[]::new))) {
                assertThat(socket.heard("refused")
                                .map(frame -> frame.path("stream").asText()))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(stream ->
                                        !Set.of("hood/noord/public", own).contains(stream))
                                .toList());
                var expected = new ArrayList<String>();
                Audiences.told().forEach((type, audience) -> {
                    for (var scope : audience) {
                        for (var stream : streams.getOrDefault(scope, List.of())) hub.tells(stream, type);
                        if (FOR_SCREENS.contains(scope)) expected.add(type);
                    }
                });
                Stream.of("hood/noord/public", own).forEach(stream -> hub.tells(stream, "last"));
                socket.hears(frame -> is(frame, "hood/noord/public", "last"));
                socket.hears(frame -> is(frame, own, "last"));
                var heard = new TreeSet<String>();
                for (var event : socket.events()) {
                    assertThat(event.path("stream").asText()).isIn("hood/noord/public", own);
                    heard.add(event.path("type").asText());
                }
                expected.add("last");
                assertThat(heard).isEqualTo(new TreeSet<>(expected));
            }
        }
    }

    private static boolean is(JsonNode frame, String stream, String type) {
        return frame.path("stream").asText().equals(stream)
                && frame.path("type").asText().equals(type);
    }
}
