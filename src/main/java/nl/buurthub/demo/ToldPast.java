package nl.buurthub.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.buurthub.demo.story.Complaint;
import nl.buurthub.demo.story.Past;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.feature.Platform;

/** The past of one hood, as its stories tell it. */
final class ToldPast implements Past {

    private static final Duration A_WHILE = Duration.ofMinutes(90);

    private final History history;
    private final String slug;
    private final Instant present;
    private final List<Moment> moments = new ArrayList<>();

    ToldPast(History history, String slug) {
        this.history = history;
        this.slug = slug;
        this.present = history.present();
    }

    record Moment(Instant at, Runnable action) {}

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public ZoneId zone() {
        return PastClock.ZONE;
    }

    @Override
    public Platform platform() {
        return history.then();
    }

    @Override
    public Caller who(String key) {
        return history.who(key);
    }

    @Override
    public Instant moment(int daysAgo, LocalTime time) {
        var midnight = present.atZone(PastClock.ZONE)
                .toLocalDate()
                .minusDays(daysAgo)
                .atStartOfDay(PastClock.ZONE)
                .toInstant();
        var at = midnight.plus(Duration.between(LocalTime.MIDNIGHT, time));
        return hasCome(at) ? at : present.minus(A_WHILE);
    }

    @Override
    public boolean hasCome(Instant moment) {
        return !moment.isAfter(present);
    }

    @Override
    public void at(Instant moment, Runnable action) {
        moments.add(new Moment(moment, action));
    }

    @Override
    public UUID picture(Caller by, String file) {
        return history.picture(by, slug, file);
    }

    @Override
    public void report(Complaint complaint, NewTask task) {
        history.report(slug, complaint, task);
    }

    /** In the order of time; of the same time, in which they were told. */
    List<Moment> moments() {
        return moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
    }
}
