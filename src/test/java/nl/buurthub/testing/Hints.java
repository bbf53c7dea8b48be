package nl.buurthub.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.junit5.VertxTestContext;
import nl.buurthub.Node;

/** What nodes tell each other over the bus. */
public final class Hints {

    private Hints() {}

    /** What is posted on one node is heard on the other sooner than by looking every second. */
    public static void reach(TestHub hub, Node other) {
        var test = new VertxTestContext();
        var consumer = other.vertx().eventBus().<String>consumer("live.hints", hint -> {
            if (hint.body().startsWith("hood/noord/")) test.completeNow();
        });
        consumer.completion().onFailure(test::failNow).await();
        hub.resident("ana").places("Dag buren");
        try {
            assertThat(test.awaitCompletion(10, SECONDS)).as("a hint").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(test.failed()).isFalse();
        consumer.unregister().await();
    }
}
