package nl.buurthub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody makes of the events they heard, while all did things at once, is what they would fetch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StateEquality {

    @AutoClose
    final TestHub hub = TestHub.start();

    private final Crowd crowd;
    private final String table;

    /** @param table of what they do things with */
    protected StateEquality(int residents, String table) {
        this.crowd = Crowd.of(hub, residents);
        this.table = table;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    protected void stateFromTheLiveStreamEqualsStateFetched(int seed) {
        hub.run("delete from " + table);
        var heard = crowd.live(seed, life());
        isFetched(crowd.residents().getFirst(), heard.bySocket());
        isFetched(crowd.residents().getFirst(), heard.byAsking());
    }

    /** What each does, by chance, with what there is by then. */
    protected abstract BiConsumer<Neighbour, Random> life();

    /** What comes of the events is what the listener, who heard them, fetches. */
    protected abstract void isFetched(Neighbour listener, List<JsonNode> events);
}
