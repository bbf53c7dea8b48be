package nl.buurthub.posts;

import static nl.buurthub.testing.Crowd.any;
import static nl.buurthub.testing.Crowd.goes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.StateEquality;
import nl.buurthub.testing.TestHub;

/** What a client makes of the events it heard is what it would fetch. */
class SquareStateEqualityTest extends StateEquality {

    static final int ACTIONS = 120;
    static final String SQUARE = "/hoods/noord/posts";

    SquareStateEqualityTest() {
        super(4, "post");
    }

    @Override
    protected BiConsumer<Neighbour, Random> life() {
        var posts = new CopyOnWriteArrayList<JsonNode>();
        var comments = new CopyOnWriteArrayList<JsonNode>();
        return (who, random) -> live(who, random, posts, comments);
    }

    @Override
    protected void isFetched(Neighbour listener, List<JsonNode> events) {
        var state = SquareState.of(events);
        assertThat(listed(listener)).isEqualTo(new ArrayList<>(state.posts.values()).reversed());
        assertThat(mine(listener)).isEqualTo(kept(state));
        for (var post : state.posts.keySet())
            assertThat(listed(
                            listener.asks("GET", SQUARE + "/" + post).must(200).body(), "comments"))
                    .isEqualTo(state.comments(post));
    }

    private static void live(
            Neighbour who, Random random, CopyOnWriteArrayList<JsonNode> posts, List<JsonNode> comments) {
        for (var nr = 0; nr < ACTIONS; nr++) {
            var post = posts.isEmpty() || random.nextInt(8) == 0 ? place(who, random) : any(random, posts);
            posts.addIfAbsent(post);
            var path = Neighbour.path(post);
            var kind = random.nextBoolean() ? "thanks" : "join";
            switch (random.nextInt(10)) {
                case 0 -> goes(who.asks("PATCH", path, Map.of("text", "Anders " + nr)));
                case 1 -> goes(who.asks("DELETE", path));
                case 2 -> goes(who.asks("POST", path + "/restore"));
                case 3, 4 -> goes(who.asks("PUT", path + "/reactions/" + kind));
                case 5 -> goes(who.asks("DELETE", path + "/reactions/" + kind));
                case 6 -> {
                    if (!comments.isEmpty())
                        goes(who.asks("PATCH", path(any(random, comments)), Map.of("text", "Nee " + nr)));
                }
                case 7 -> {
                    if (!comments.isEmpty()) goes(who.asks("DELETE", path(any(random, comments))));
                }
                case 8 -> goes(who.asks("PATCH", "/me", Map.of("name", "Bewoner " + random.nextInt(100))));
                default -> comment(who, random, post, comments);
            }
        }
    }

    private static JsonNode place(Neighbour who, Random random) {
        return who.places(
                TestHub.NOORD,
                Map.of("text", "Post " + random.nextInt(), "audience", random.nextBoolean() ? "public" : "residents"));
    }

    private static void comment(Neighbour who, Random random, JsonNode post, List<JsonNode> comments) {
        var words = new HashMap<String, Object>(Map.of("text", "Zeg " + random.nextInt()));
        var parents = comments.stream()
                .filter(comment -> comment.path("post").equals(post.path("id")))
                .toList();
        if (random.nextInt(3) > 0 && !parents.isEmpty())
            words.put("parent", any(random, parents).path("id").asText());
        var answer = who.asks("POST", Neighbour.path(post) + "/comments", words);
        if (answer.status() == 201) comments.add(answer.body());
    }

    private static String path(JsonNode comment) {
        return SQUARE + "/" + comment.path("post").asText() + "/comments/"
                + comment.path("id").asText();
    }

    private static List<JsonNode> listed(Neighbour who) {
        return listed(who.asks("GET", SQUARE + "?limit=100").must(200).body(), "items");
    }

    private static List<JsonNode> listed(JsonNode page, String name) {
        var all = new ArrayList<JsonNode>();
        page.path(name).forEach(all::add);
        return all;
    }

    private static Map<String, JsonNode> mine(Neighbour who) {
        var mine = new TreeMap<String, JsonNode>();
        who.asks("GET", SQUARE + "?limit=100")
                .must(200)
                .body()
                .path("mine")
                .properties()
                .forEach(one -> mine.put(one.getKey(), one.getValue()));
        return mine;
    }

    /** Of the posts that are there. */
    private static Map<String, JsonNode> kept(SquareState state) {
        var mine = new TreeMap<>(state.mine);
        mine.keySet().retainAll(state.posts.keySet());
        return mine;
    }
}
