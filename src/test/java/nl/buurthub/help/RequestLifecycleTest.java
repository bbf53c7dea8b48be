package nl.buurthub.help;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which state a request may come into from which. */
class RequestLifecycleTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @ParameterizedTest
    @CsvSource({
        "open,helped,409",
        "agreed,open,409",
        "withdrawn,helped,409",
        "withdrawn,open,409",
        "helped,withdrawn,409"
    })
    void whatCanNotBeSaysWhichStateItIsIn(String from, String to, int status) {
        var request = ana.asksForHelp("Van " + from + " naar " + to);
        if (from.equals("agreed") || from.equals("helped"))
            ana.decides(ben.offers(request, "Ik help"), "accepted").must(200);
        if (from.equals("helped") || from.equals("withdrawn"))
            ana.changesState(request, from).must(200);
        assertThat(ana.changesState(request, to)
                        .must(status)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo(from);
    }
}
