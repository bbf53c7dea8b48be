package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Residents of noord who all do things at once. */
public record Crowd(TestHub hub, List<Neighbour> residents) {

    /** Sooner than a hub that is too busy asks for in Retry-After. */
    private static final Duration BUSY = Duration.ofSeconds(2);

    private static final Duration NOW_AND_THEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What somebody heard by a socket, and by asking now and then. */
    public record HeardTwice(List<JsonNode> bySocket, List<JsonNode> byAsking) {}

    public static Crowd of(TestHub hub, int size) {
        return new Crowd(
                hub,
                IntStream.range(0, size)
                        .mapToObj(nr -> hub.resident("bewoner" + nr))
                        .toList());
    }

    /**
     * Each lives by chance of their own, which the seed gives; what no longer goes, because of what others do, is refused.
     *
     * @return what the first of them heard meanwhile, in noord and of themselves
     */
    public HeardTwice live(int seed, BiConsumer<Neighbour, Random> life) {
        var listener = residents.getFirst();
        var streams = new String[] {"hood/noord/public", "hood/noord/residents", "person/" + listener.id()};
        var asking = listener.asksFor(streams);
        asking.hears();
        try (var client = listener.listens(streams)) {
            var lives = IntStream.range(0, residents.size())
                    .mapToObj(nr -> Meanwhile.runs(() -> life.accept(residents.get(nr), new Random(seed * 100L + nr))))
                    .toList();
            var lived = CompletableFuture.allOf(lives.toArray(CompletableFuture[]::new));
            await().pollInterval(NOW_AND_THEN).forever().until(() -> {
                asking.hears();
                return lived.isDone();
            });
            lived.join();
            await().until(() -> heardAll(client));
            asking.hears();
            return new HeardTwice(client.events(), asking.events());
        }
    }

    /** Whether a client is where the streams are. */
    private boolean heardAll(LiveClient client) {
        return client.positions().stream()
                .allMatch(position -> hub.ask(
                                "select coalesce(max(head), 0) from stream where name = '" + position.stream() + "'")
                        .equals(List.of(Long.toString(position.seq()))));
    }

    /** What each is answered, all asked at once, in the order of the list; a hub that is too busy is asked again. */
    public static List<Neighbour.Answer> patiently(List<Supplier<Neighbour.Answer>> requests) {
        return Meanwhile.atOnce(requests.stream().map(Crowd::retrying).toList());
    }

    private static Supplier<Neighbour.Answer> retrying(Supplier<Neighbour.Answer> request) {
        return () -> await().pollInSameThread()
                .pollInterval(BUSY)
                .atMost(PATIENCE)
                .until(request::get, answer -> answer.status() != 503);
    }

    /** It was done, or refused for a reason. */
    public static void goes(Neighbour.Answer answer) {
        assertThat(answer.status()).as(answer.asked()).isLessThan(500);
    }

    public static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
