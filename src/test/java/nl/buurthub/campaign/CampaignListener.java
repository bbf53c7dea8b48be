package nl.buurthub.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.OpenScreen;
import org.awaitility.core.ConditionTimeoutException;

/** A screen that is kept open: cut off, it goes on at any node where it was. */
final class CampaignListener implements AutoCloseable {

    private final CampaignSite site;
    private final Neighbour reader;
    private final Random random;
    private final OpenScreen screen;

    CampaignListener(CampaignSite site, Neighbour reader, long seed) {
        this.site = site;
        this.reader = reader;
        this.random = new Random(seed);
        screen = new OpenScreen(
                site.anywhere(reader, random).listens("hood/noord/public", "hood/noord/residents"), this::goesOn);
    }

    private LiveClient goesOn(LiveClient before) {
        if (before.heard("bye").anyMatch(bye -> bye.path("reason").asText().equals("expired"))) reader.signsInAgain();
        try {
            return site.anywhere(reader, random).resumes(before.positions());
        } catch (ConditionTimeoutException standsStill) {
            throw new CompletionException(standsStill);
        }
    }

    long deliveries() {
        return screen.events().count();
    }

    int returns() {
        return screen.returns();
    }

    /** The square, as it is made of what was heard. */
    Map<String, JsonNode> square() {
        var posts = new HashMap<String, JsonNode>();
        screen.events()
                .filter(event -> event.path("type").asText().matches("post(Created|Changed)"))
                .map(event -> event.path("body").path("post"))
                .forEach(post -> posts.put(post.path("id").asText(), post));
        return posts;
    }

    /** Every number of a stream came, once, in order; nobody was told to begin anew. */
    void heardAllInOrder() {
        assertThat(screen.heard("reset")).isEmpty();
        var last = new HashMap<String, Long>();
        screen.events().forEach(event -> {
            var seq = event.path("seq").asLong();
            var before = last.put(event.path("stream").asText(), seq);
            if (before != null) assertThat(seq).as("after " + before).isEqualTo(before + 1);
        });
        assertThat(screen.posts()).doesNotHaveDuplicates();
    }

    @Override
    public void close() {
        screen.close();
    }
}
