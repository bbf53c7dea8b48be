package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.SingleThreadEventExecutor;
import io.vertx.core.internal.VertxInternal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import nl.buurthub.Node;

/**
 * How long a node's event loops work on what is asked of them: while they do, nobody else on them hears or gets anything. It is
 * their processor's time that is told, so that whatever else goes on at this machine doesn't count.
 */
public final class LoopWork {

    public static final Duration LONGEST = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What runs for the first time is loaded and interpreted. */
    private static final int TRIES = 4;

    private final List<Long> loops;

    private LoopWork(List<Long> loops) {
        this.loops = loops;
    }

    public static LoopWork of(Node node) {
        var group = ((VertxInternal) node.vertx()).nettyEventLoopGroup();
        return new LoopWork(StreamSupport.stream(group.spliterator(), false)
                .map(loop ->
                        ((SingleThreadEventExecutor) loop).threadProperties().id())
                .toList());
    }

    /** Does this, of which the loops may do no more at once than {@link #LONGEST}. */
    public <T> T bounded(String what, Supplier<T> asked) {
        var busiest = Duration.ZERO;
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = worked();
            var answer = asked.get();
            busiest = Duration.ofNanos(busiest(before));
            if (busiest.compareTo(LONGEST) < 0) return answer;
        }
        assertThat(busiest).as("a loop's work for " + what).isLessThan(LONGEST);
        throw new AssertionError();
    }

    private long[] worked() {
        return loops.stream().mapToLong(THREADS::getThreadCpuTime).toArray();
    }

    private long busiest(long[] before) {
        var longest = 0L;
        var now = worked();
        for (var i = 0; i < now.length; i++) longest = Math.max(longest, now[i] - before[i]);
        return longest;
    }
}
