package nl.buurthub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.testing.LiveClient.Position;

/** A client that hears streams without a socket: it asks again and again. All it is told is checked as a socket's frames are. */
public final class AskingClient {

    private final Neighbour neighbour;
    private final Positions positions = new Positions();
    private final List<String> fromTheHead = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();

    AskingClient(Neighbour neighbour, String... streams) {
        this.neighbour = neighbour;
        fromTheHead.addAll(Arrays.asList(streams));
    }

    AskingClient(Neighbour neighbour, List<Position> from) {
        this.neighbour = neighbour;
        from.forEach(positions::begin);
    }

    /** Once, from where it is. */
    public Neighbour.Answer asks() {
        var answer = neighbour.asks("GET", "/live?after=" + where());
        fromTheHead.clear();
        for (var message : answer.body().path("messages")) {
            LiveContract.WHOLE.check(message);
            positions.note(message);
            if (message.path("op").asText().equals("event")) events.add(message);
        }
        return answer;
    }

    /** What it is told now, as long as there is more. */
    public List<JsonNode> hears() {
        var messages = new ArrayList<JsonNode>();
        JsonNode answer;
        do {
            answer = asks().must(200).body();
            answer.path("messages").forEach(messages::add);
        } while (answer.path("more").asBoolean());
        return messages;
    }

    private String where() {
        var known = positions.all().stream().map(at -> at.stream() + ":" + at.epoch() + ":" + at.seq());
        return Stream.concat(known, fromTheHead.stream()).collect(Collectors.joining(","));
    }

    public List<Position> positions() {
        return positions.all();
    }

    /** All events so far, of which none was missed or came twice. */
    public List<JsonNode> events() {
        positions.requireNoGap();
        return List.copyOf(events);
    }

    /** {@code seq type} of each event of a stream, as {@link TestHub#journal}. */
    public List<String> journal(String stream) {
        return LiveClient.journal(events(), stream);
    }
}
