package nl.buurthub.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time of what happens, one thing after the other. */
final class PastClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Instant now = Instant.EPOCH;

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
