package nl.buurthub.platform.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryContext;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostHintsTest {

    static final String STREAM = "hood/noord/residents";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 70, 100})
    void aLostHintCostsASecondNeverAnEvent(int percent) {
        var random = new Random(percent);
        var bus = hub.node().vertx().eventBus();
        Handler<DeliveryContext<String>> lossy = delivery -> {
            if (!delivery.message().address().equals(Journal.HINTS) || random.nextInt(100) >= percent) delivery.next();
        };
        bus.addInboundInterceptor(lossy);
        var before = hub.journal(STREAM).size();
        try (var client = ana.listens(STREAM)) {
            Meanwhile.atOnce(IntStream.range(0, 40)
                    .<Supplier<JsonNode>>mapToObj(nr -> () -> ana.places("Post " + nr))
                    .toList());
            await().atMost(10, SECONDS).until(() -> client.heard("event").count() == 40);
            var journal = hub.journal(STREAM);
            assertThat(client.journal(STREAM)).isEqualTo(journal.subList(before, journal.size()));
        } finally {
            bus.removeInboundInterceptor(lossy);
        }
    }
}
