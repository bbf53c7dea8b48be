package nl.buurthub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Over which nodes hint. What they tell is no secret, but who may wake a reader is: both ends show a certificate. */
final class ClusterBus {

    /** Other nodes are there, and hints would come through to none of them. Its message is a sentence for who starts a node. */
    static final class Unheard extends RuntimeException {
        private Unheard() {
            super(
                    "Other nodes are there, and none answers over the bus: their certificates and this one's are not of one"
                            + " authority, theirs ran out (then stop them first), or something between them closes cluster.bus.port");
        }
    }

    /** Before a node's id: where it answers whoever asks whether it hears. */
    private static final String PRESENT = "cluster.present.";

    /** Longer than a member that died is taken for one, and than another that starts needs until it answers. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long ANSWER_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 250;

    private ClusterBus() {}

    static EventBusOptions options(Config.Cluster config) {
        var bus = new EventBusOptions().setHost(config.host()).setPort(config.busPort());
        if (config.tlsKey() == null || config.tlsCertificate() == null || config.tlsAuthority() == null) return bus;
        return bus.setSsl(true)
                .setTrustAll(false)
                .setClientAuth(ClientAuth.REQUIRED)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addKeyPath(config.tlsKey().toString())
                        .addCertPath(config.tlsCertificate().toString()))
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(config.tlsAuthority().toString()));
    }

    /** A node that finds others must hear one of them, and be heard: that it is a member says nothing of the bus. */
    static void meet(Vertx vertx, ClusterMembers members, Duration patience) {
        Blocking.on(vertx.eventBus()
                .consumer(PRESENT + members.getNodeId(), asked -> asked.reply(null))
                .completion());
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            var others = members.others();
            if (others.isEmpty() || isHeard(vertx, others, patience)) return;
            Blocking.on(vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
        throw new Unheard();
    }

    private static boolean isHeard(Vertx vertx, List<String> others, Duration patience) {
        var within = new DeliveryOptions().setSendTimeout(Math.min(ANSWER_MILLIS, patience.toMillis()));
        var answer = Future.any(others.stream()
                .map(other -> vertx.eventBus().request(PRESENT + other, null, within))
                .toList());
        return Blocking.on(answer.map(true).otherwise(false));
    }
}
