package nl.buurthub.production;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;

/** A screen with the square on it: a socket that is cut is opened again, and goes on where it was. */
final class OpenScreen implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Neighbour reader;
    private final List<LiveClient> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    OpenScreen(Neighbour reader, String stream) {
        this.reader = reader;
        keep(reader.listens(stream));
    }

    private void keep(LiveClient socket) {
        sockets.add(socket);
        socket.onClosed(() -> Meanwhile.runs(this::comeBack));
    }

    private void comeBack() {
        while (!closed) {
            try {
                keep(reader.resumes(sockets.getLast().positions()));
                return;
            } catch (CompletionException nobodyThere) {
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** The ids of the posts it heard of, as often as it did. */
    List<String> posts() {
        return sockets.stream()
                .flatMap(socket -> socket.events("postCreated").stream())
                .map(event -> event.path("body").path("post").path("id").asText())
                .toList();
    }

    /** How often it had to open another socket. */
    int returns() {
        return sockets.size() - 1;
    }

    @Override
    public void close() {
        closed = true;
        sockets.forEach(LiveClient::close);
    }
}
