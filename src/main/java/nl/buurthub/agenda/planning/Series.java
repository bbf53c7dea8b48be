package nl.buurthub.agenda.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringCreated;
import nl.buurthub.agenda.CardSql;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringSql;
import nl.buurthub.agenda.Recurrence;
import nl.buurthub.agenda.SeriesSql;
import nl.buurthub.agenda.planning.PlanSql.Date;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.people.PersonSql;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/**
 * What comes back. The dates of the next half year are made at once and each stands on its own; later ones follow as time
 * goes on, made after the last.
 */
final class Series {

    private static final Duration AHEAD = Duration.ofDays(26 * 7);
    private static final int MOST_AHEAD = 60;
    private static final Duration AGAIN = Duration.ofDays(1);

    private final Db db;
    private final Journal journal;
    private final Photos photos;
    private final Clock clock;

    Series(Platform platform, Photos photos) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.clock = platform.clock();
        this.photos = photos;
    }

    /** @return its first date */
    GatheringCard begin(Tx tx, Membership hood, UUID organiser, Plan plan, String rule) {
        var zone = ZoneId.of(Hoods.hood(tx, hood.slug()).timeZone());
        var starts = LocalDateTime.ofInstant(plan.starts(), zone);
        var dates = Recurrence.of(rule, starts, zone).until(plan.starts().plus(AHEAD)).stream()
                .limit(MOST_AHEAD)
                .toList();
        var minutes = (int) Duration.between(plan.starts(), plan.ends()).toMinutes();
        var now = clock.instant();
        var series = SeriesSql.insert(tx, rule, starts, minutes, dates.getLast(), now.plus(AGAIN));
        if (plan.photos() != null) photos.attach(tx, organiser, plan.pictured(series, hood.hood()), plan.photos());
        for (var date : dates)
            add(tx, hood.hood(), hood.slug(), organiser, plan.at(date, zone), new Date(series, date));
        return CardSql.card(tx, GatheringSql.first(tx, series).orElseThrow());
    }

    private void add(Tx tx, UUID hood, String slug, UUID organiser, Plan plan, Date date) {
        var id = PlanSql.insert(tx, hood, organiser, plan, date, clock.instant());
        var card = CardSql.card(tx, id);
        journal.append(tx, Stream.of(slug, card.what().audience()), new GatheringCreated(card));
    }

    /**
     * One that can't go on is put off first, and keeps no other waiting.
     *
     * @return whether one was due
     */
    boolean makeLater() {
        var due = SeriesSql.claim(db, clock.instant(), clock.instant().plus(AGAIN));
        due.ifPresent(series -> db.tx(tx -> {
            SeriesSql.lock(tx, series).ifPresent(rule -> makeLater(tx, rule));
            return null;
        }));
        return due.isPresent();
    }

    private void makeLater(Tx tx, SeriesSql.SeriesRule series) {
        var now = clock.instant();
        var last = GatheringSql.lock(tx, series.last());
        var recurrence = Recurrence.of(series.rule(), series.starts(), series.zone());
        var room = MOST_AHEAD - SeriesSql.coming(tx, series.id(), now);
        List<Instant> dates = recurrence.until(now.plus(AHEAD)).stream()
                .filter(date -> date.isAfter(series.madeUntil()))
                .limit(Math.max(0, room))
                .toList();
        PersonSql.lockName(tx, series.organiser());
        var plan = PlanSql.plan(tx, last.id());
        // How far the last was moved from what the rule says, by the clock on the wall.
        var occurred = LocalDateTime.ofInstant(Objects.requireNonNull(last.occurs()), series.zone());
        var moved = Duration.between(occurred, LocalDateTime.ofInstant(plan.starts(), series.zone()));
        for (var date : dates) {
            var starts = LocalDateTime.ofInstant(date, series.zone())
                    .plus(moved)
                    .atZone(series.zone())
                    .toInstant();
            add(
                    tx,
                    series.hood(),
                    last.slug(),
                    series.organiser(),
                    plan.at(starts, series.zone()),
                    new Date(series.id(), date));
        }
        var made = dates.isEmpty() ? series.madeUntil() : dates.getLast();
        SeriesSql.made(tx, series.id(), made);
        if (!recurrence.goesOnAfter(made)) SeriesSql.end(tx, series.id(), now);
    }
}
