package nl.buurthub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A screen that is kept open: a socket that is cut is opened again, and goes on where it was. */
public final class OpenScreen implements AutoCloseable {

    /** Also after a socket that was opened and closed at once, as by a node whose database is gone. */
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final UnaryOperator<LiveClient> next;
    private final List<LiveClient> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param next goes on where the one before was; with a {@link CompletionException}, it is tried once more */
    public OpenScreen(LiveClient first, UnaryOperator<LiveClient> next) {
        this.next = next;
        keep(first);
    }

    private void keep(LiveClient socket) {
        sockets.add(socket);
        socket.onClosed(() -> Meanwhile.runs(this::comeBack));
    }

    private void comeBack() {
        while (!closed) {
            LockSupport.parkNanos(AGAIN.toNanos());
            try {
                keep(next.apply(sockets.getLast()));
                return;
            } catch (CompletionException nobodyThere) {
                // Once more, then.
            }
        }
    }

    public Stream<JsonNode> heard(String op) {
        return sockets.stream().flatMap(socket -> socket.heard(op));
    }

    public Stream<JsonNode> events() {
        return sockets.stream().flatMap(socket -> socket.events().stream());
    }

    /** The ids of the posts it heard of, as often as it did. */
    public List<String> posts() {
        return events().filter(event -> event.path("type").asText().equals("postCreated"))
                .map(event -> event.path("body").path("post").path("id").asText())
                .toList();
    }

    /** How often it had to open another socket. */
    public int returns() {
        return sockets.size() - 1;
    }

    @Override
    public void close() {
        closed = true;
        sockets.forEach(LiveClient::close);
    }
}
