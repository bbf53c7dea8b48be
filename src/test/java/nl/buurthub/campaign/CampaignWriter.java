package nl.buurthub.campaign;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;

/**
 * A neighbour who writes as long as it lasts, through any node, and remembers what was acknowledged. What isn't is written again,
 * posts under their own key, until it is.
 */
final class CampaignWriter {

    private static final Duration AGAIN = Duration.ofMillis(150);

    private final CampaignSite site;
    private final Neighbour writer;
    private final Random random;
    private final List<String> gatherings;
    private final Map<String, String> posts = new ConcurrentHashMap<>();
    private final Queue<String> signUps = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> writing;
    private volatile boolean enough;

    /** @param gatherings that they may sign up for */
    CampaignWriter(CampaignSite site, Neighbour writer, long seed, List<String> gatherings) {
        this.site = site;
        this.writer = writer;
        this.random = new Random(seed);
        this.gatherings = gatherings;
        writing = Meanwhile.runs(this::write);
    }

    private void write() {
        for (var nr = 1; !enough; nr++) {
            switch (random.nextInt(4)) {
                case 0 -> signUp();
                case 1 -> edit(nr);
                default -> place(nr);
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(50, 400)).toNanos());
        }
    }

    private void place(int nr) {
        var text = "Van " + writer.id() + ", nummer " + nr;
        var audience = random.nextBoolean() ? "public" : "residents";
        var key = UUID.randomUUID().toString();
        var answer = untilAnswered(one -> one.with("Idempotency-Key", key)
                .asks("POST", "/hoods/noord/posts", Map.of("text", text, "audience", audience)));
        posts.put(answer.must(201).body().path("id").asText(), text);
    }

    private void edit(int nr) {
        if (posts.isEmpty()) return;
        var id = posts.keySet().iterator().next();
        var text = posts.get(id) + ", anders " + nr;
        untilAnswered(one -> one.asks("PATCH", "/hoods/noord/posts/" + id, Map.of("text", text)))
                .must(200);
    }

    private void signUp() {
        if (signUps.size() == gatherings.size()) return;
        var gathering = gatherings.get(signUps.size());
        untilAnswered(one -> one.asks("PUT", "/hoods/noord/gatherings/" + gathering + "/sign-up", Map.of("guests", 0)))
                .must(200);
        signUps.add(gathering);
    }

    /** Whether it was done where no answer came, nobody knows. */
    private Neighbour.Answer untilAnswered(Function<Neighbour, Neighbour.Answer> asking) {
        while (true) {
            try {
                var answer = asking.apply(site.anywhere(writer, random));
                if (answer.status() == 401) writer.signsInAgain();
                else if (answer.status() != 503) return answer;
            } catch (UncheckedIOException gone) {
                // Then once more.
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /** Once what was begun is taken. */
    void stops() {
        enough = true;
        writing.join();
    }

    /** What was acknowledged: text as it was first, by id. */
    Map<String, String> posts() {
        return posts;
    }

    List<String> signUps() {
        return signUps.stream().map(gathering -> writer.id() + " " + gathering).toList();
    }

    Neighbour writer() {
        return writer;
    }
}
