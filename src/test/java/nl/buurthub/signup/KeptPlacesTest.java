package nl.buurthub.signup;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.PassingTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A party too large for what comes free is passed over once; after that places are kept for it. */
class KeptPlacesTest extends PassingTime {

    private Neighbour cor;
    private Neighbour dee;
    private Neighbour eef;
    private Neighbour three;
    private JsonNode gathering;

    /** Four single neighbours have all places; a party of three waits, and a single one behind it. */
    @BeforeEach
    void full() {
        cor = hub.resident("cor");
        dee = hub.resident("dee");
        eef = hub.resident("eef");
        three = hub.resident("three");
        gathering = plans(Duration.ofDays(5), Map.of("capacity", 4, "guests", 2));
        for (var who : new Neighbour[] {ana, ben, cor, dee}) who.signsUp(gathering);
        three.signsUp(gathering, 2).must(200);
        eef.signsUp(gathering);
    }

    @Test
    void aPartyIsPassedOverOnceAndThenFreePlacesAreKeptUntilItFits() {
        ana.cancels(gathering).must(204);
        assertThat(state(eef)).isEqualTo("placed");
        ben.cancels(gathering).must(204);
        assertThat(ana.signsUp(gathering).path("state").asText()).isEqualTo("waiting");
        cor.cancels(gathering).must(204);
        assertThat(state(ana)).isEqualTo("waiting");
        dee.cancels(gathering).must(204);
        assertThat(state(three)).isEqualTo("placed");
        assertThat(state(ana)).isEqualTo("waiting");
    }

    @Test
    void whoComesBringsNobodyMoreToAPlaceThatIsKept() {
        ana.cancels(gathering).must(204);
        ben.cancels(gathering).must(204);
        assertThat(cor.signsUp(gathering, 1).must(409).body().path("type").asText())
                .endsWith("full");
    }

    @Test
    void aPartyThatMakesItselfLargerMayBePassedOverOnceMore() {
        three.signsUp(gathering, 1).must(200);
        ana.cancels(gathering).must(204);
        three.signsUp(gathering, 2).must(200);
        ben.cancels(gathering).must(204);
        assertThat(ana.signsUp(gathering).path("state").asText()).isEqualTo("placed");
    }

    @Test
    void nothingIsKeptForAPartyThatCouldNeverFit() {
        for (var who : new Neighbour[] {ana, ben, cor}) who.cancels(gathering).must(204);
        ana.asks("PATCH", gatheringPath(gathering), Map.of("capacity", 2)).must(200);
        dee.cancels(gathering).must(204);
        assertThat(ana.signsUp(gathering).path("state").asText()).isEqualTo("placed");
    }

    @Test
    void fromTheDayBeforeNothingIsKeptSoThatNoPlaceStaysEmpty() {
        ana.cancels(gathering).must(204);
        ben.cancels(gathering).must(204);
        ana.signsUp(gathering);
        pass(Duration.ofDays(4));
        await().until(() -> state(ana).equals("placed"));
    }

    private String state(Neighbour who) {
        return who.sees(gathering).path("own").path("state").asText();
    }
}
