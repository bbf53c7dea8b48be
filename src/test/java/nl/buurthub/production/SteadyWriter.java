package nl.buurthub.production;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;

/** A neighbour who places posts, one after another; a post that isn't taken is placed again, under its own key, as the web client does. */
final class SteadyWriter {

    /** No more in ten minutes than somebody may. */
    private static final int MOST = 20;

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final Neighbour writer;
    private final String hood;
    private final Duration first;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final CompletableFuture<Void> writing;
    private Duration longestRefusal = Duration.ZERO;

    /** @param first how long until the first post, so that they don't all write at once */
    SteadyWriter(Neighbour writer, String hood, Duration first) {
        this.writer = writer;
        this.hood = hood;
        this.first = first;
        writing = Meanwhile.runs(this::write);
    }

    private void write() {
        stops(first);
        for (var nr = 1; nr <= MOST; nr++) {
            var text = "Van " + writer.id() + ", nummer " + nr;
            var id = place(text);
            synchronized (acknowledged) {
                acknowledged.put(id, text);
            }
            if (stops(PAUSE)) return;
        }
    }

    private String place(String text) {
        var sending = writer.with("Idempotency-Key", UUID.randomUUID().toString());
        var began = System.nanoTime();
        for (var refused = false; ; refused = true) {
            try {
                var answer = sending.asks("POST", "/hoods/" + hood + "/posts", Map.of("text", text));
                if (answer.status() != 503) {
                    if (refused) refusedFor(Duration.ofNanos(System.nanoTime() - began));
                    return answer.must(201).body().path("id").asText();
                }
            } catch (UncheckedIOException gone) {
                // Whether it was taken, nobody knows: the key tells.
            }
            stops(AGAIN);
        }
    }

    private void refusedFor(Duration time) {
        if (time.compareTo(longestRefusal) > 0) longestRefusal = time;
    }

    /** Waits; at once again where it is time to stop. */
    private boolean stops(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int count() {
        if (writing.isCompletedExceptionally()) writing.join();
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    /** Stops once what was begun is taken. What was: text by id. */
    Map<String, String> stop() {
        stopped.countDown();
        writing.join();
        return acknowledged;
    }

    /** How long it was that nobody took a post. */
    Duration longestRefusal() {
        writing.join();
        return longestRefusal;
    }
}
