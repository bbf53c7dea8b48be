package nl.buurthub.platform.base;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Something outside this program that may fail for a while. However often it is asked meanwhile, that is two lines in the
 * log: one when it begins to fail, with the cause, and one when it works again, with how long it took.
 */
public final class Outage {

    private static final Logger LOG = LogManager.getLogger();
    private static final long NONE = Long.MIN_VALUE;

    private final String what;
    private final long calm;
    private final AtomicLong since = new AtomicLong(NONE);
    private volatile long last;

    /** @param what fails, as the subject of a sentence: {@code the database} */
    public Outage(String what) {
        this(what, Duration.ZERO);
    }

    /**
     * @param calm how long it must not have failed before an answer says that it works again: of many who ask at once,
     *     some are answered while others still fail
     */
    public Outage(String what, Duration calm) {
        this.what = what;
        this.calm = calm.toNanos();
    }

    /** Tells what comes of this; not that something else is unavailable, which is told once for all who lean on it. */
    public void watch(Runnable work) {
        try {
            work.run();
            over();
        } catch (Problem.Unavailable e) {
            // Told already.
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    public void failed(Throwable cause) {
        var now = System.nanoTime();
        last = now;
        if (since.compareAndSet(NONE, now)) LOG.warn("{} fails", what, cause);
    }

    /** @return whether it failed until now */
    public boolean over() {
        var began = since.get();
        var now = System.nanoTime();
        if (began == NONE || now - last < calm || !since.compareAndSet(began, NONE)) return false;
        LOG.warn(
                "{} works again, after {} s",
                what,
                Duration.ofNanos(now - began).toSeconds());
        return true;
    }

    public boolean lasts() {
        return since.get() != NONE;
    }
}
