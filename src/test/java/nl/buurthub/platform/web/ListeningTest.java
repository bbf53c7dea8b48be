package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ListeningTest {

    private final Listening listening = new Listening(0);
    private Context one;
    private Context other;

    @BeforeEach
    void begin(Vertx vertx) {
        one = ((VertxInternal) vertx).createEventLoopContext();
        other = ((VertxInternal) vertx).createEventLoopContext();
        listening.begins(one, 8080);
        listening.begins(other, 8080);
    }

    @Test
    void everyLoopIsAsked() throws InterruptedException {
        var released = new CountDownLatch(1);
        other.runOnContext(_ -> waitFor(released));
        var asked = listening.everyLoop();
        // It comes after what was asked of that loop.
        one.<Void>executeBlocking(() -> null).await();
        assertThat(asked.isComplete()).isFalse();
        released.countDown();
        asked.await();
    }

    private static void waitFor(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatListensNoMoreIsNot() {
        var released = new CountDownLatch(1);
        other.runOnContext(_ -> waitFor(released));
        listening.ends(other);
        listening.everyLoop().await();
        released.countDown();
    }
}
