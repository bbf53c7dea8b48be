package nl.buurthub.platform.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;

class LiveCrowdTest {

    static final String PUBLIC = "hood/noord/public";

    @Test
    void aCrowdAtTheDoorHoldsUpNobodyInside() {
        try (var hub = TestHub.start();
                var inside = hub.visitor().listens(PUBLIC);
                var closed = hub.locks("lock table hood in access exclusive mode")) {
            var crowd = IntStream.range(0, 30)
                    .mapToObj(_ -> hub.visitor()
                            .connects()
                            .says(Map.of("op", "hello", "streams", List.of(Map.of("stream", PUBLIC)))))
                    .toList();
            closed.awaitWaiting(4);
            hub.floods(PUBLIC, 1, 10);
            await().atMost(10, SECONDS).until(() -> inside.events().size() == 1);
            assertThat(crowd).allMatch(client -> client.heard("ready").findAny().isEmpty());
            crowd.forEach(LiveClient::close);
        }
    }
}
