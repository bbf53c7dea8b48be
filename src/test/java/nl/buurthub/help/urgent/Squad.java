package nl.buurthub.help.urgent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;

/** Responders at set distances from where help is needed, and the manager who vetted them. */
final class Squad {

    private static final double METRES_A_DEGREE = 111_319;
    static final double LAT = 52.09;
    static final double LON = 5.1;

    final TestHub hub;
    private final String site;
    final Neighbour manager;

    Squad(TestHub hub) {
        this(hub, hub.site());
    }

    /** @param site of a node */
    Squad(TestHub hub, String site) {
        this.hub = hub;
        this.site = site;
        this.manager = hub.manager("ada").at(site);
    }

    static Map<String, Double> north(int metres) {
        return Map.of("lat", LAT + metres / METRES_A_DEGREE, "lon", LON);
    }

    /** On duty, and at home. */
    Neighbour responder(String name, int metres) {
        var responder = hub.resident(name).at(site);
        manager.asks("PUT", "/hoods/noord/responders/" + responder.id()).must(204);
        responder
                .asks("PATCH", "/hoods/noord/me/responder", Map.of("duty", "on", "radius", 5000, "home", north(metres)))
                .must(200);
        return responder;
    }

    /** The nearest first. */
    List<Neighbour> responders(int... metres) {
        return IntStream.range(0, metres.length)
                .mapToObj(nr -> responder("responder-" + nr, metres[nr]))
                .toList();
    }

    JsonNode drill() {
        return manager.asks("POST", "/hoods/noord/dispatches", Map.of("need", "Val in huis", "point", north(0)))
                .must(201)
                .body();
    }

    Neighbour.Answer answers(Neighbour responder, JsonNode dispatch, String state) {
        return responder.asks("PUT", alert(dispatch) + "/state", Map.of("state", state));
    }

    /** Where a dispatch is, as a responder has it. */
    static String alert(JsonNode dispatch) {
        return "/hoods/noord/alerts/" + dispatch.path("id").asText();
    }

    /** {@code name state round} of each who was called, by name. */
    List<String> called(JsonNode dispatch) {
        return hub.ask(
                "select name || ' ' || state || ' ' || round from alert join person on person.id = person where dispatch = '"
                        + dispatch.path("id").asText() + "' order by name");
    }

    String state(JsonNode dispatch) {
        return hub.ask("select state from dispatch where id = '"
                        + dispatch.path("id").asText() + "'")
                .getFirst();
    }
}
