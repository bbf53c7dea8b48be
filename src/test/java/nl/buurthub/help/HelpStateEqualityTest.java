package nl.buurthub.help;

import static nl.buurthub.testing.Crowd.any;
import static nl.buurthub.testing.Crowd.goes;
import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.StateEquality;

/** What somebody makes of the events they heard, as asker, as helper and as neighbour, is what they would fetch. */
class HelpStateEqualityTest extends StateEquality {

    private static final int ACTIONS = 60;
    private static final String HELP = "/hoods/noord/help";

    HelpStateEqualityTest() {
        super(4, "help_request");
    }

    @Override
    protected BiConsumer<Neighbour, Random> life() {
        var requests = new CopyOnWriteArrayList<JsonNode>();
        var offers = new CopyOnWriteArrayList<JsonNode>();
        return (who, random) -> live(who, random, requests, offers);
    }

    @Override
    protected void isFetched(Neighbour listener, List<JsonNode> events) {
        var heard = Heard.of(events);
        assertThat(heard.cards.values().stream()
                        .filter(card -> List.of("open", "agreed")
                                .contains(card.path("state").asText()))
                        .toList())
                .containsExactlyElementsOf(fetched(listener, HELP).values());
        assertThat(heard.own).isEqualTo(fetched(listener, "/hoods/noord/me/help"));
        assertThat(heard.mine).isEqualTo(fetched(listener, "/hoods/noord/me/offers"));
        for (var own : heard.own.keySet())
            for (var offer : listener.asks("GET", "/hoods/noord/me/help/" + own)
                    .must(200)
                    .body()
                    .path("offers"))
                assertThat(heard.offers.get(offer.path("id").asText())).isEqualTo(offer);
    }

    /** What a client keeps, by id. */
    private static final class Heard {
        final Map<String, JsonNode> cards = new TreeMap<>();
        final Map<String, JsonNode> own = new TreeMap<>();
        final Map<String, JsonNode> offers = new TreeMap<>();
        final Map<String, JsonNode> mine = new TreeMap<>();

        static Heard of(List<JsonNode> events) {
            var heard = new Heard();
            for (var event : events) heard.hear(event.path("type").asText(), event.path("body"));
            return heard;
        }

        private void hear(String type, JsonNode body) {
            switch (type) {
                case "helpCreated", "helpChanged" ->
                    cards.put(body.path("request").path("id").asText(), body.path("request"));
                case "helpRemoved" -> cards.remove(body.path("id").asText());
                case "ownHelpChanged" ->
                    own.put(body.path("help").path("request").path("id").asText(), body.path("help"));
                case "offerChanged" -> offers.put(body.path("offer").path("id").asText(), body.path("offer"));
                case "myOfferChanged" -> mine.put(body.path("offer").path("id").asText(), body.path("offer"));
                case "erased", "meChanged" -> {}
                default -> throw new IllegalStateException(type);
            }
        }
    }

    private static void live(Neighbour who, Random random, List<JsonNode> requests, List<JsonNode> offers) {
        for (var nr = 0; nr < ACTIONS; nr++) {
            if (requests.isEmpty() || random.nextInt(8) == 0) requests.add(ask(who, random));
            var request = any(random, requests);
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> {
                    var answer = who.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ik " + nr));
                    goes(answer);
                    if (answer.status() == 201) offers.add(answer.body());
                }
                case 3 -> goes(who.asks("PATCH", helpPath(request), Map.of("need", "Anders " + nr)));
                case 4 ->
                    goes(who.changesState(
                            request, List.of("withdrawn", "helped", "open").get(random.nextInt(3))));
                case 5 -> goes(who.asks("PATCH", "/me", Map.of("name", "Bewoner " + random.nextInt(100))));
                case 6 -> {
                    if (!offers.isEmpty())
                        goes(who.asks(
                                "POST", offerPath(any(random, offers)) + "/messages", Map.of("text", "Zeg " + nr)));
                }
                default -> {
                    if (!offers.isEmpty())
                        goes(who.decides(
                                any(random, offers),
                                List.of("accepted", "declined", "withdrawn").get(random.nextInt(3))));
                }
            }
        }
    }

    private static JsonNode ask(Neighbour who, Random random) {
        return who.asksForHelp(Map.of(
                "need",
                "Vraag " + random.nextInt(),
                "category",
                "other",
                "audience",
                random.nextBoolean() ? "public" : "residents",
                "anonymous",
                random.nextBoolean()));
    }

    /** By id; of own offers without what only fetching tells. */
    private static Map<String, JsonNode> fetched(Neighbour who, String path) {
        var found = new TreeMap<String, JsonNode>();
        for (var item : who.asks("GET", path + "?limit=100").must(200).body().path("items")) {
            if (item.has("asker") && item.has("messages"))
                ((ObjectNode) item).putNull("asker").putNull("thanks");
            var id = item.has("id") ? item.path("id") : item.path("request").path("id");
            found.put(id.asText(), item);
        }
        return found;
    }
}
