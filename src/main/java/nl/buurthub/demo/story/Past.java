package nl.buurthub.demo.story;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.feature.Platform;

/** The past of a demo hood, told moment after moment before it is lived through in the order of time. */
public interface Past {

    String slug();

    ZoneId zone();

    /** The use cases of then are made on it: its clock is the past's. */
    Platform platform();

    /** @param key of somebody who lives there */
    Caller who(String key);

    /** So many days ago by the clock on the wall, or a while ago if that is still to come today. */
    Instant moment(int daysAgo, LocalTime time);

    /** Whether it is past by now. */
    boolean hasCome(Instant moment);

    void at(Instant moment, Runnable action);

    /**
     * At the moment that is being lived through.
     *
     * @param file one in {@code resources/demo/<slug>/photos/}
     * @return the photo that somebody took
     */
    UUID picture(Caller by, String file);

    /** Likewise: what somebody says is wrong with what the task is about. */
    void report(Complaint complaint, NewTask task);
}
