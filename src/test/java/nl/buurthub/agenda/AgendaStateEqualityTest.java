package nl.buurthub.agenda;

import static nl.buurthub.testing.Crowd.any;
import static nl.buurthub.testing.Crowd.goes;
import static nl.buurthub.testing.Neighbour.gatheringPath;
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

/** What somebody makes of the events they heard, as organiser, as attendee and as neighbour, is what they would fetch. */
class AgendaStateEqualityTest extends StateEquality {

    private static final int ACTIONS = 60;
    private static final String AGENDA = "/hoods/noord/gatherings";

    AgendaStateEqualityTest() {
        super(5, "gathering");
    }

    @Override
    protected BiConsumer<Neighbour, Random> life() {
        var gatherings = new CopyOnWriteArrayList<JsonNode>();
        return (who, random) -> live(who, random, gatherings);
    }

    @Override
    protected void isFetched(Neighbour listener, List<JsonNode> events) {
        var heard = Heard.of(events);
        assertThat(heard.cards).isEqualTo(byId(listener.asks("GET", AGENDA + "?limit=100"), ""));
        assertThat(heard.own).isEqualTo(byId(listener.asks("GET", "/me/sign-ups?limit=100"), "signUp"));
        for (var own :
                byId(listener.asks("GET", "/me/gatherings?limit=100"), "").values())
            assertThat(heard.attendees.getOrDefault(own.path("id").asText(), Map.of()))
                    .isEqualTo(byId(listener.asks("GET", gatheringPath(own) + "/attendees"), ""));
    }

    /** What a client keeps, by id. */
    private static final class Heard {
        final Map<String, JsonNode> cards = new TreeMap<>();
        final Map<String, JsonNode> own = new TreeMap<>();
        final Map<String, Map<String, JsonNode>> attendees = new TreeMap<>();

        static Heard of(List<JsonNode> events) {
            var heard = new Heard();
            for (var event : events) heard.hear(event.path("type").asText(), event.path("body"));
            return heard;
        }

        private void hear(String type, JsonNode body) {
            switch (type) {
                case "gatheringCreated", "gatheringChanged" ->
                    cards.put(body.path("gathering").path("id").asText(), body.path("gathering"));
                case "gatheringRemoved" -> cards.remove(body.path("id").asText());
                case "placesChanged" -> {
                    if (cards.get(body.path("id").asText()) instanceof ObjectNode card)
                        card.setAll(((ObjectNode) body).deepCopy());
                }
                case "organiserRenamed" -> cards.values().forEach(card -> rename(card, body.path("organiser")));
                case "signUpChanged" -> keep(own, body.path("signUp"));
                case "attendeeChanged" -> keep(attendees(body), body.path("attendee"));
                case "attendeeRenamed" -> {
                    if (attendees(body).get(body.path("id").asText()) instanceof ObjectNode attendee)
                        attendee.set("name", body.path("name"));
                }
                case "erased", "meChanged", "messageProgress", "namesChanged" -> {}
                default -> throw new IllegalStateException(type);
            }
        }

        private Map<String, JsonNode> attendees(JsonNode body) {
            return attendees.computeIfAbsent(body.path("gathering").asText(), _ -> new TreeMap<>());
        }

        private static void keep(Map<String, JsonNode> kept, JsonNode one) {
            if (one.path("state").asText().equals("cancelled"))
                kept.remove(one.path("id").asText());
            else kept.put(one.path("id").asText(), one);
        }

        private static void rename(JsonNode card, JsonNode organiser) {
            if (card.path("organiser").path("id").equals(organiser.path("id")))
                ((ObjectNode) card).set("organiser", organiser);
        }
    }

    private static void live(Neighbour who, Random random, List<JsonNode> gatherings) {
        for (var nr = 0; nr < ACTIONS; nr++) {
            if (gatherings.isEmpty()) gatherings.add(plan(who, random));
            var gathering = any(random, gatherings);
            switch (random.nextInt(12)) {
                case 0 -> gatherings.add(plan(who, random));
                case 1 ->
                    goes(who.asks(
                            "PATCH",
                            gatheringPath(gathering),
                            Map.of("title", "Anders " + random.nextInt(), "capacity", 1 + random.nextInt(6))));
                case 2 -> goes(who.asks("PATCH", "/me", Map.of("name", "Naam " + random.nextInt(100))));
                case 3 -> {
                    if (random.nextInt(4) == 0)
                        goes(who.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Nee")));
                }
                case 4 -> {
                    if (random.nextInt(4) == 0) goes(who.asks("DELETE", gatheringPath(gathering)));
                }
                case 5, 6, 7 -> goes(who.cancels(gathering));
                default -> goes(who.signsUp(gathering, random.nextInt(3)));
            }
        }
    }

    private static JsonNode plan(Neighbour who, Random random) {
        return who.plans(
                "Iets " + random.nextInt(),
                Map.of(
                        "audience",
                        random.nextBoolean() ? "public" : "residents",
                        "capacity",
                        1 + random.nextInt(4),
                        "guests",
                        2));
    }

    private static Map<String, JsonNode> byId(Neighbour.Answer answer, String member) {
        var found = new TreeMap<String, JsonNode>();
        for (var item : answer.must(200).body().path("items")) {
            var one = member.isEmpty() ? item : item.path(member);
            found.put(one.path("id").asText(), one);
        }
        return found;
    }
}
