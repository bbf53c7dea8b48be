package nl.buurthub.testing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Residents of noord who all do things at once. */
public record Crowd(TestHub hub, List<Neighbour> residents) {

    public static Crowd of(TestHub hub, int size) {
        return new Crowd(
                hub,
                IntStream.range(0, size)
                        .mapToObj(nr -> hub.resident("bewoner" + nr))
                        .toList());
    }

    /** Each lives by chance of their own, which the seed gives. Returns when all are done. */
    public void live(int seed, BiConsumer<Neighbour, Random> life) {
        CompletableFuture.allOf(IntStream.range(0, residents.size())
                        .mapToObj(nr -> CompletableFuture.runAsync(
                                () -> life.accept(residents.get(nr), new Random(seed * 100L + nr))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Whether a client is where the streams are. */
    public boolean isHeardBy(LiveClient client) {
        return client.positions().stream()
                .allMatch(position -> hub.ask(
                                "select coalesce(max(head), 0) from stream where name = '" + position.stream() + "'")
                        .equals(List.of(Long.toString(position.seq()))));
    }
}
