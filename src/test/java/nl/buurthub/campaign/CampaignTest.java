package nl.buurthub.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.buurthub.testing.Neighbour;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes, networks and the database fail, by chance, while neighbours write and listen. For longer than a minute, or as it was
 * before: {@code mvn test -Dtest=CampaignTest -Dcampaign.seconds=3600 -Dcampaign.seed=7}.
 */
@Tag("campaign")
class CampaignTest {

    private static final int WRITERS = 6;
    private static final int LISTENERS = 6;
    private static final int GATHERINGS = 40;

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("campaign.seconds", 75));
    private static final long SEED =
            Long.getLong("campaign.seed", ThreadLocalRandom.current().nextInt(100_000));

    @TempDir
    Path data;

    private final List<CampaignWriter> writers = new ArrayList<>();
    private final List<CampaignListener> listeners = new ArrayList<>();

    @Test
    void nothingAcknowledgedIsLostOrDoubledAndWhoListensHearsAllInOrder() throws IOException {
        System.out.println("The campaign's seed is " + SEED);
        try (var site = new CampaignSite(data)) {
            site.start();
            site.awaitsReady();
            arrive(site);
            var faults = new Faults(site, new Random(SEED));
            var end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end || !faults.eachCame()) faults.next();
            site.awaitsReady();
            writers.forEach(CampaignWriter::stops);
            System.out.println("It went through " + faults.done() + ", with "
                    + acknowledged().size() + " posts and "
                    + signUps().size() + " sign-ups acknowledged, "
                    + listeners.stream().mapToLong(CampaignListener::deliveries).sum() + " events delivered and "
                    + listeners.stream().mapToInt(CampaignListener::returns).sum() + " sockets opened again");
            holds(site);
            listeners.forEach(CampaignListener::close);
        }
    }

    private void arrive(CampaignSite site) {
        var ada = site.hub().stranger("ada").at(site.proxy(0).site());
        var gatherings = IntStream.range(0, GATHERINGS)
                .mapToObj(nr -> ada.plans("Borrel " + nr).path("id").asText())
                .toList();
        for (var nr = 0; nr < LISTENERS; nr++)
            listeners.add(new CampaignListener(site, site.hub().resident("luisteraar" + nr), SEED + nr));
        for (var nr = 0; nr < WRITERS; nr++)
            writers.add(new CampaignWriter(site, site.hub().resident("schrijver" + nr), SEED - 1 - nr, gatherings));
    }

    private Map<String, String> acknowledged() {
        var acknowledged = new HashMap<String, String>();
        writers.forEach(writer -> acknowledged.putAll(writer.posts()));
        return acknowledged;
    }

    private List<String> signUps() {
        return writers.stream().flatMap(writer -> writer.signUps().stream()).toList();
    }

    private void holds(CampaignSite site) {
        var square = fetched(writers.getFirst().writer().at(site.proxy(0).site()));
        assertThat(square.keySet())
                .containsExactlyInAnyOrderElementsOf(acknowledged().keySet());
        assertThat(site.hub().ask("select person || ' ' || slot from sign_up where state = 'placed'"))
                .containsExactlyInAnyOrderElementsOf(signUps());
        for (var listener : listeners) {
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(listener.square()).isEqualTo(square));
            listener.heardAllInOrder();
        }
    }

    /** Each post once. */
    private static Map<String, JsonNode> fetched(Neighbour reader) {
        var posts = new HashMap<String, JsonNode>();
        for (var post : reader.all("/hoods/noord/posts?limit=100"))
            assertThat(posts.put(post.path("id").asText(), post)).isNull();
        return posts;
    }
}
