package nl.buurthub.platform.icalendar;

import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What a file says of an event, or of one date of it. It may say it more than once: the latest is meant (RFC 5545, 3.8.7.4). */
record Revision(EventWords words, EventDates dates, int sequence, Instant stamp) {

    private static final Comparator<Revision> EARLIER =
            Comparator.comparingInt(Revision::sequence).thenComparing(Revision::stamp);

    static Revision of(VEvent event, EventWords words, EventDates dates) {
        var sequence = Optional.ofNullable(event.getSequence()).map(number -> number.getValue());
        var stamp = Optional.ofNullable(event.getDateTimeStamp()).map(moment -> moment.getValue());
        return new Revision(
                words,
                dates,
                sequence.orElse(0),
                stamp.map(date -> date.toInstant()).orElse(Instant.EPOCH));
    }

    boolean isOfADate() {
        return dates.isOfADate();
    }

    /** Of two that are as late, the one that comes later in the file. */
    static Revision latest(Revision one, Revision next) {
        return EARLIER.compare(one, next) > 0 ? one : next;
    }

    /** Who calls the whole off needn't say it of each date that differed. */
    boolean callsOff(Revision ofDate) {
        return words.cancelled() && sequence >= ofDate.sequence;
    }
}
