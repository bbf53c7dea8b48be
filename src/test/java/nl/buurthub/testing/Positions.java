package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.LiveClient.Position;

/** How far a client got in each stream, by what it was told; no number may be missed or come twice. */
final class Positions {

    private final Map<String, Position> all = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();

    synchronized void begin(Position at) {
        all.put(at.stream(), at);
    }

    synchronized void note(JsonNode message) {
        switch (message.path("op").asText()) {
            case "ready" -> message.path("streams").forEach(one -> begin(position(one)));
            case "reset" -> begin(position(message));
            case "event" -> {
                var stream = message.path("stream").asText();
                var seq = message.path("seq").asLong();
                var before = all.get(stream);
                if (before == null || seq != before.seq() + 1) gaps.add(stream + ": " + before + " then " + seq);
                begin(new Position(stream, before == null ? "" : before.epoch(), seq));
            }
            case "refused" -> all.remove(message.path("stream").asText());
            default -> {}
        }
    }

    private static Position position(JsonNode cursor) {
        return new Position(
                cursor.path("stream").asText(),
                cursor.path("epoch").asText(),
                cursor.path("seq").asLong());
    }

    synchronized void wrong(String why) {
        gaps.add(why);
    }

    synchronized void requireNoGap() {
        assertThat(gaps).isEmpty();
    }

    synchronized List<Position> all() {
        requireNoGap();
        return new ArrayList<>(all.values());
    }
}
