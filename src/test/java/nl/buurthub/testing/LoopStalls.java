package nl.buurthub.testing;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long the event loops of a node go without a turn for anybody else: what they work and wait between two turns. That
 * others take the processor from them meanwhile doesn't count, nor from who holds a monitor that they need for a moment.
 */
public final class LoopStalls implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicLong longest = new AtomicLong();
    private final List<ScheduledFuture<?>> turns = new ArrayList<>();

    private LoopStalls() {}

    public static LoopStalls on(Vertx vertx) {
        THREADS.setThreadContentionMonitoringEnabled(true);
        var stalls = new LoopStalls();
        for (var loop : ((VertxInternal) vertx).nettyEventLoopGroup()) stalls.watch(loop);
        return stalls;
    }

    private void watch(EventExecutor loop) {
        var turn = new Turn();
        turns.add(loop.scheduleWithFixedDelay(turn::take, 0, 1, TimeUnit.MILLISECONDS));
    }

    /** Of one loop. */
    private final class Turn {

        private long before = -1;

        void take() {
            var thread = THREADS.getThreadInfo(Thread.currentThread().threadId());
            var now = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(thread.getWaitedTime());
            if (before >= 0) longest.accumulateAndGet(now - before, Math::max);
            before = now;
        }
    }

    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        turns.forEach(turn -> turn.cancel(false));
    }
}
