package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import io.vertx.core.internal.VertxInternal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.buurthub.Node;

/**
 * How long a node's event loops work without a turn for anybody else: while they do, nobody on them hears or gets anything.
 * It is their processor's time that counts, so that a busy machine stalls nothing.
 */
public final class LoopStalls implements AutoCloseable {

    public static final Duration LONGEST = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** What runs for the first time is loaded and interpreted. */
    private static final int TRIES = 4;

    private final List<Loop> loops = new ArrayList<>();

    private LoopStalls() {}

    public static LoopStalls on(Node node) {
        var stalls = new LoopStalls();
        for (var loop : ((VertxInternal) node.vertx()).nettyEventLoopGroup()) stalls.loops.add(new Loop(loop));
        return stalls;
    }

    /** Does this, of which no loop may do more than {@link #LONGEST} in one go. */
    public <T> T noneBy(String what, Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            loops.forEach(Loop::begin);
            var answer = work.get();
            var longest = Duration.ofNanos(
                    loops.stream().mapToLong(Loop::longest).max().orElseThrow());
            if (longest.compareTo(LONGEST) < 0) return answer;
            assertThat(tries).as("a loop works " + longest + " on " + what).isLessThan(TRIES);
        }
    }

    @Override
    public void close() {
        loops.forEach(Loop::leave);
    }

    /** One of them, which takes the time whenever it gets round to it. */
    private static final class Loop {

        private final long thread;
        private final ScheduledFuture<?> turns;
        private final AtomicLong longest = new AtomicLong();
        private volatile long before;

        Loop(EventExecutor loop) {
            thread = ((SingleThreadEventExecutor) loop).threadProperties().id();
            before = worked();
            turns = loop.scheduleWithFixedDelay(this::turn, 0, 1, TimeUnit.MILLISECONDS);
        }

        private long worked() {
            return THREADS.getThreadCpuTime(thread);
        }

        void begin() {
            longest.set(0);
            before = worked();
        }

        private void turn() {
            longest();
            before = worked();
        }

        /** With what it is at now. */
        long longest() {
            return longest.accumulateAndGet(worked() - before, Math::max);
        }

        void leave() {
            turns.cancel(false);
        }
    }
}
