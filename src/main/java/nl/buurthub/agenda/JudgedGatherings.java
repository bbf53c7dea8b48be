package nl.buurthub.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringJudged;
import nl.buurthub.agenda.AgendaEvent.GatheringPlanned;
import nl.buurthub.agenda.AgendaEvent.GatheringRemoved;
import nl.buurthub.agenda.Message.Kind;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Judged;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Residents;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Subject;
import nl.buurthub.hoods.Taken;
import nl.buurthub.people.Renaming;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;

/**
 * Gatherings as managers judge them; of a series all dates, which say the same. To who comes it is off, and on again when
 * it is given back; they keep their places.
 */
final class JudgedGatherings implements Judged {

    private final Journal journal;
    private final Telling telling;
    private final Photos photos;
    private final Clock clock;

    JudgedGatherings(Journal journal, Telling telling, Photos photos, Clock clock) {
        this.journal = journal;
        this.telling = telling;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.GATHERING;
    }

    @Override
    public Optional<Matter> find(Queries db, Standing hood, UUID id) {
        return TakenSql.stands(db, hood, id, clock.instant());
    }

    @Override
    public void take(Tx tx, Standing hood, UUID id, Taken why) {
        var dates = TakenSql.hold(tx, hood, id);
        photos.withhold(tx, pictured(tx, dates));
        for (var date : dates) {
            TakenSql.take(tx, date.id(), why, clock.instant());
            var at = GatheringSql.any(tx, date.id());
            if (!date.withheld()) leave(tx, at);
            tellOrganiser(tx, at);
        }
    }

    private void leave(Tx tx, GatheringRow at) {
        journal.append(tx, at.stream(), new GatheringRemoved(at.id()));
        journal.erase(tx, at.stream(), List.of(at.id()));
        TakenSql.hush(tx, at.id());
        if (isComing(at)) telling.tell(tx, at, Kind.CANCELLED, reason(tx, at.slug()));
    }

    @Override
    public void giveBack(Tx tx, Standing hood, UUID id) {
        var dates = TakenSql.hold(tx, hood, id).stream()
                .filter(TakenSql.Date::withheld)
                .toList();
        if (dates.isEmpty()) throw new Problem.Conflict("decidedBefore");
        photos.reattach(tx, pictured(tx, dates));
        for (var date : dates) {
            TakenSql.giveBack(tx, date.id());
            var at = GatheringSql.any(tx, date.id());
            if (at.organiser() != null) Renaming.hold(tx, at.organiser());
            if (isComing(at)) goesOn(tx, hood, at);
            journal.append(tx, at.stream(), new GatheringPlanned(GatheringSql.card(tx, at.id())));
            tellOrganiser(tx, at);
        }
    }

    /** Whoever comes knows that it is off; it stays so when who organised it left meanwhile. */
    private void goesOn(Tx tx, Standing hood, GatheringRow at) {
        if (at.organiser() == null || Residents.lives(tx, hood, at.organiser())) {
            telling.tell(tx, at, Kind.BACK, "");
            return;
        }
        GatheringSql.cancel(tx, at.id(), Departures.reason(tx, at.slug()), clock.instant());
        if (at.series() != null) SeriesSql.end(tx, at.series(), clock.instant());
    }

    private static UUID pictured(Tx tx, List<TakenSql.Date> dates) {
        return GatheringSql.any(tx, dates.getFirst().id()).pictured();
    }

    private boolean isComing(GatheringRow at) {
        return at.state() == GatheringState.PLANNED && at.starts().isAfter(clock.instant());
    }

    private void tellOrganiser(Tx tx, GatheringRow at) {
        if (at.organiser() != null)
            journal.append(tx, Stream.person(at.organiser()), new GatheringJudged(GatheringSql.card(tx, at.id())));
    }

    /** In the language of the hood. */
    private static String reason(Tx tx, String slug) {
        return Hoods.words(tx, slug).of("agenda.takenAway");
    }
}
