package nl.buurthub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A process that is started again when it was killed or failed, after a pause. That doubles as long as it doesn't live for a
 * minute; after five such lives it is left.
 */
final class KeptProcess {

    private static final Logger LOG = LogManager.getLogger();
    private static final long LONG_ENOUGH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_SHORT_LIVES = 5;

    /** It did what it was to do, its settings can't be used, or somebody told it to stop (SIGTERM). */
    private static final Set<Integer> MEANT = Set.of(0, ExitReason.REFUSED, 143);

    private final String name;
    private final ProcessBuilder command;
    private final Duration pause;
    private final Thread keeping = new Thread(this::keep);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Process process;

    /** @param pause after its first short life */
    KeptProcess(String name, ProcessBuilder command, Duration pause) {
        this.name = name;
        this.command = command;
        this.pause = pause;
    }

    void start() {
        keeping.start();
    }

    private void keep() {
        var shortLives = 0;
        for (var life = 1; ; life++) {
            var began = System.nanoTime();
            var exit = live();
            if (System.nanoTime() - began > LONG_ENOUGH_NANOS) shortLives = 0;
            // What fails at its first start would at the next.
            if (MEANT.contains(exit) || life == 1 && exit == ExitReason.FAILED) return;
            if (++shortLives > MOST_SHORT_LIVES) {
                LOG.error("{} ended with {} again and again: it is left", name, exit);
                return;
            }
            LOG.warn("{} ended with {}: it is started again", name, exit);
            if (isToldToStopWithin(pause.multipliedBy(1L << (shortLives - 1)))) return;
        }
    }

    /** @return how it ended */
    private int live() {
        try {
            return begin().onExit().join().exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Process begin() throws IOException {
        process = command.start();
        if (stopping.getCount() == 0) process.destroy();
        return process;
    }

    private boolean isToldToStopWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void stop() {
        stopping.countDown();
        if (process != null) process.destroy();
    }

    /** Waits until it ended and isn't started again. */
    void join() {
        try {
            keeping.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
