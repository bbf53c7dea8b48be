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
    private final AtomicLong since = new AtomicLong(NONE);

    /** @param what fails, as the subject of a sentence: {@code the database} */
    public Outage(String what) {
        this.what = what;
    }

    public void failed(Throwable cause) {
        if (since.compareAndSet(NONE, System.nanoTime())) LOG.warn("{} fails", what, cause);
    }

    /** @return whether it failed until now */
    public boolean over() {
        var began = since.getAndSet(NONE);
        if (began == NONE) return false;
        LOG.warn(
                "{} works again, after {} s",
                what,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        return true;
    }

    public boolean lasts() {
        return since.get() != NONE;
    }
}
