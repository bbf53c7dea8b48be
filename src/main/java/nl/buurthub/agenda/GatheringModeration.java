package nl.buurthub.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringCreated;
import nl.buurthub.agenda.AgendaEvent.GatheringModerated;
import nl.buurthub.agenda.AgendaEvent.GatheringRemoved;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.people.PersonSql;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.Residents;

/**
 * Gatherings as managers moderate them; of a series all dates, which say the same. For who comes it is off, and on again when
 * it is given back; they keep their places.
 */
final class GatheringModeration implements Moderatable {

    static final ContentType CONTENT = new ContentType("gathering");

    private final Journal journal;
    private final AttendeeMessages messages;
    private final Photos photos;
    private final Clock clock;

    GatheringModeration(Journal journal, AttendeeMessages messages, Photos photos, Clock clock) {
        this.journal = journal;
        this.messages = messages;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public ContentType contentType() {
        return CONTENT;
    }

    @Override
    public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
        return GatheringModerationSql.find(db, hood.hood(), id, clock.instant());
    }

    @Override
    public void take(Tx tx, Membership hood, UUID id, ModerationState why) {
        var dates = GatheringModerationSql.lock(tx, hood, id);
        photos.hide(tx, pictured(tx, dates));
        var calledOff = new ArrayList<GatheringRow>();
        for (var date : dates) {
            GatheringModerationSql.take(tx, date.id(), why, clock.instant());
            var at = GatheringSql.any(tx, date.id());
            if (!date.moderated()) leave(tx, at);
            if (!date.moderated() && isComing(at)) calledOff.add(at);
            tellOrganiser(tx, at);
        }
        messages.tell(tx, calledOff, Kind.CANCELLED, reason(tx, hood.slug()));
    }

    private void leave(Tx tx, GatheringRow at) {
        journal.append(tx, at.stream(), new GatheringRemoved(at.id()));
        journal.erase(tx, at.stream(), List.of(at.id()));
        GatheringModerationSql.hush(tx, at.id());
    }

    @Override
    public void giveBack(Tx tx, Membership hood, UUID id) {
        var dates = GatheringModerationSql.lock(tx, hood, id).stream()
                .filter(GatheringModerationSql.Date::moderated)
                .toList();
        if (dates.isEmpty()) throw new Problem.Conflict("decidedBefore");
        photos.reattach(tx, pictured(tx, dates));
        var goOn = new ArrayList<GatheringRow>();
        for (var date : dates) {
            GatheringModerationSql.giveBack(tx, date.id());
            var at = GatheringSql.any(tx, date.id());
            if (at.organiser() != null) PersonSql.lockName(tx, at.organiser());
            if (isComing(at) && hasOrganiser(tx, hood, at)) goOn.add(at);
            else if (isComing(at)) staysOff(tx, at);
            journal.append(tx, at.stream(), new GatheringCreated(CardSql.card(tx, at.id())));
            tellOrganiser(tx, at);
        }
        messages.tell(tx, goOn, Kind.BACK, "");
    }

    /** Or a calendar that it came from. */
    private static boolean hasOrganiser(Tx tx, Membership hood, GatheringRow at) {
        return at.organiser() == null || Residents.lives(tx, hood, at.organiser());
    }

    /** Whoever comes knows that it is off; who organised it left meanwhile. */
    private void staysOff(Tx tx, GatheringRow at) {
        GatheringSql.cancel(tx, at.id(), Hoods.words(tx, at.slug()).of("agenda.organiserLeft"), clock.instant());
        if (at.series() != null) SeriesSql.end(tx, at.series(), clock.instant());
    }

    private static UUID pictured(Tx tx, List<GatheringModerationSql.Date> dates) {
        return GatheringSql.any(tx, dates.getFirst().id()).pictured();
    }

    private boolean isComing(GatheringRow at) {
        return !at.slot().terms().cancelled() && at.starts().isAfter(clock.instant());
    }

    private void tellOrganiser(Tx tx, GatheringRow at) {
        if (at.organiser() != null)
            journal.append(tx, Stream.person(at.organiser()), new GatheringModerated(CardSql.card(tx, at.id())));
    }

    /** In the language of the hood. */
    private static String reason(Tx tx, String slug) {
        return Hoods.words(tx, slug).of("agenda.takenAway");
    }
}
