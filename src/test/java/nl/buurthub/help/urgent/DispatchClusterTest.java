package nl.buurthub.help.urgent;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.NodeProcess;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;

class DispatchClusterTest {

    static final int ROUND_SECONDS = 2;

    @Test
    void whenTheNodeThatBeganADispatchIsKilledTheOthersDoEachNextRoundOnceAndInTime() {
        try (var hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), Clock.systemUTC())) {
            var nodes = NodeProcess.cluster(hub, 3);
            try {
                hub.run("update hood set settings = '{\"urgent\": {\"roundSeconds\": " + ROUND_SECONDS
                        + "}}' where slug = 'noord'");
                var squad = new Squad(hub, nodes.getFirst().site());
                for (var metres : new int[] {100, 600, 1500}) squad.responder("responder-" + metres, metres);
                squad.drill();
                nodes.getFirst().dies();
                await().atMost(60, SECONDS)
                        .until(() -> hub.ask("select id from dispatch where state = 'escalated'")
                                        .size()
                                == 1);
                assertThat(hub.ask("select concat_ws(' ', what, round) from dispatch_log order by id"))
                        .containsExactly("opened", "round 1", "round 2", "round 3", "escalated");
                assertThat(hub.ask("""
                                select extract(epoch from at - lag(at) over (order by id)) from dispatch_log
                                where what <> 'opened' order by id offset 1
                                """))
                        .allSatisfy(seconds -> assertThat(Double.parseDouble(seconds))
                                .isBetween((double) ROUND_SECONDS, ROUND_SECONDS + 5.0));
            } finally {
                nodes.forEach(NodeProcess::close);
            }
        }
    }
}
