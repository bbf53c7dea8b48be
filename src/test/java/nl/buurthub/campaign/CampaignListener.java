package nl.buurthub.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import org.awaitility.core.ConditionTimeoutException;

/** A screen that is kept open: cut off, it goes on at any node where it was. */
final class CampaignListener implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(150);

    private final CampaignSite site;
    private final Neighbour reader;
    private final Random random;
    private final List<LiveClient> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    CampaignListener(CampaignSite site, Neighbour reader, long seed) {
        this.site = site;
        this.reader = reader;
        this.random = new Random(seed);
        keep(site.anywhere(reader, random).listens("hood/noord/public", "hood/noord/residents"));
    }

    private void keep(LiveClient socket) {
        sockets.add(socket);
        socket.onClosed(() -> Meanwhile.runs(this::comeBack));
    }

    private void comeBack() {
        while (!closed) {
            LockSupport.parkNanos(AGAIN.toNanos());
            try {
                if (sockets.getLast()
                        .heard("bye")
                        .anyMatch(bye -> bye.path("reason").asText().equals("expired"))) reader.signsInAgain();
                keep(site.anywhere(reader, random).resumes(sockets.getLast().positions()));
                return;
            } catch (CompletionException | ConditionTimeoutException nobodyThere) {
                // The next node, then.
            }
        }
    }

    private Stream<JsonNode> events() {
        return sockets.stream().flatMap(socket -> socket.events().stream());
    }

    long deliveries() {
        return events().count();
    }

    int returns() {
        return sockets.size() - 1;
    }

    /** The square, as it is made of what was heard. */
    Map<String, JsonNode> square() {
        var posts = new HashMap<String, JsonNode>();
        events().filter(event -> event.path("type").asText().matches("post(Created|Changed)"))
                .map(event -> event.path("body").path("post"))
                .forEach(post -> posts.put(post.path("id").asText(), post));
        return posts;
    }

    /** Every number of a stream came, once, in order; nobody was told to begin anew. */
    void heardAllInOrder() {
        assertThat(sockets.stream().flatMap(socket -> socket.heard("reset"))).isEmpty();
        var last = new HashMap<String, Long>();
        events().forEach(event -> {
            var seq = event.path("seq").asLong();
            var before = last.put(event.path("stream").asText(), seq);
            if (before != null) assertThat(seq).as("after " + before).isEqualTo(before + 1);
        });
        assertThat(events().filter(event -> event.path("type").asText().equals("postCreated"))
                        .map(event -> event.path("body").path("post").path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @Override
    public void close() {
        closed = true;
        sockets.forEach(LiveClient::close);
    }
}
