package nl.buurthub.help;

import static nl.buurthub.testing.Crowd.patiently;
import static nl.buurthub.testing.Neighbour.helpPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many at once, on two nodes, about one request: what comes of it is one legal state. */
class HelpCrowdTest {

    private static final int OFFERED = 15;
    private static final int LATE = 15;

    @AutoClose
    static final TestHub hub = TestHub.start();

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "withdrawn", "helped"})
    void fiftyAtOnceLeaveOneLegalState(String state) {
        var other = hub.anotherNode();
        var ana = hub.resident("ana-" + state);
        var request = ana.asksForHelp("Iedereen tegelijk");
        var actions = new ArrayList<Supplier<Neighbour.Answer>>();
        for (var nr = 0; nr < OFFERED; nr++) {
            var helper = hub.resident("vroeg-" + state + nr);
            var offer = helper.offers(request, "Ik");
            actions.add(() -> ana.decides(offer, "accepted"));
            if (nr % 3 != 0) actions.add(() -> helper.at(other).decides(offer, "withdrawn"));
        }
        for (var nr = 0; nr < LATE; nr++) {
            var helper = hub.resident("laat-" + state + nr).at(other);
            actions.add(() -> helper.asks("POST", helpPath(request) + "/offers", Map.of("text", "Ook ik")));
        }
        if (!state.equals("accepted"))
            for (var nr = 0; nr < 5; nr++) actions.add(() -> ana.changesState(request, state));
        while (actions.size() < 50) actions.add(() -> ana.asks("PATCH", helpPath(request), Map.of("need", "Anders")));
        Collections.shuffle(actions, new Random(7));
        var answers = patiently(actions).stream().map(Neighbour.Answer::status).toList();
        assertThat(answers).isSubsetOf(200, 201, 204, 404, 409);
        assertThat(answers).as("what was done").containsAnyOf(200, 201, 204);
        isLegal(ana.own(request));
        assertThat(last(ana, "ownHelpChanged", "help"))
                .isEqualTo(ana.own(request).path("help"));
    }

    private static void isLegal(JsonNode own) {
        var request = own.path("help").path("request");
        var accepted = count(own, "accepted");
        var offered = count(own, "offered");
        assertThat(request.path("helpers").asInt()).isEqualTo(accepted);
        assertThat(request.path("offers").asInt()).isEqualTo(offered);
        switch (request.path("state").asText()) {
            case "open" -> assertThat(accepted).isZero();
            case "agreed" -> assertThat(accepted).isPositive();
            case "helped" -> {
                assertThat(accepted).isPositive();
                assertThat(offered).isZero();
            }
            case "withdrawn" -> assertThat(accepted + offered).isZero();
            default -> throw new AssertionError(request.toString());
        }
    }

    private static int count(JsonNode own, String state) {
        var count = 0;
        for (var offer : own.path("offers")) if (offer.path("state").asText().equals(state)) count++;
        return count;
    }

    private static JsonNode last(Neighbour who, String type, String member) {
        var bodies = hub.ask("select body -> '" + member + "' from event where stream = 'person/" + who.id()
                + "' and type = '" + type + "' order by seq desc limit 1");
        return Json.read(bodies.getFirst(), JsonNode.class);
    }
}
