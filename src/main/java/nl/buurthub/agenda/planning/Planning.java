package nl.buurthub.agenda.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.GatheringChanged;
import nl.buurthub.agenda.AgendaEvent.GatheringCreated;
import nl.buurthub.agenda.AgendaEvent.GatheringRemoved;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.agenda.AttendeeMessages;
import nl.buurthub.agenda.CardSql;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringModerationSql;
import nl.buurthub.agenda.GatheringRow;
import nl.buurthub.agenda.GatheringSql;
import nl.buurthub.agenda.SeriesSql;
import nl.buurthub.agenda.planning.PlanSql.Date;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.PersonSql;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.photos.PhotoSubject;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.residents.Residents;
import nl.buurthub.signup.Organising;
import nl.buurthub.signup.Slots;
import org.jspecify.annotations.Nullable;

/** Planning gatherings, changing the plan, and calling it off. */
public final class Planning {

    private final Db db;
    private final Journal journal;
    private final Series series;
    private final Slots slots;
    private final AttendeeMessages messages;
    private final Photos photos;
    private final TaskQueue tasks;
    private final SpamDetection spam;
    private final Clock clock;

    Planning(Platform platform, AgendaFeature agenda, Series series, Photos photos, TaskQueue tasks) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.clock = platform.clock();
        this.slots = agenda.slots();
        this.messages = agenda.messages();
        this.series = series;
        this.photos = photos;
        this.tasks = tasks;
        this.spam = new SpamDetection(tasks, clock);
    }

    /**
     * @param key names what was planned; planned twice, it is there once
     * @return of a series its first date
     */
    public GatheringCard plan(Caller who, String slug, Plan asked, @Nullable RequestKey key) {
        var organiser = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            Residents.lock(tx, hood, organiser);
            hood.requirePlace(asked.place());
            var once = new IdempotencyKey(organiser, "planGathering", key);
            var before = once.made(tx, gathering -> GatheringSql.planned(tx, hood, gathering));
            if (before.isPresent()) return before.get();
            asked.requireAhead(clock.instant());
            var plan = asked.audience() == null ? asked.in(hood.settings().audience()) : asked;
            PersonSql.lockName(tx, organiser);
            var card = plan.repeats() == null
                    ? plan(tx, hood, organiser, plan)
                    : series.begin(tx, hood, organiser, plan, plan.repeats());
            once.keep(tx, card.id(), clock.instant());
            spam.look(tx, hood, content(tx, hood, card.id()));
            return card;
        });
    }

    private ModeratedContent content(Tx tx, Membership hood, UUID gathering) {
        return GatheringModerationSql.find(tx, hood.hood(), gathering, clock.instant())
                .orElseThrow();
    }

    private GatheringCard plan(Tx tx, Membership hood, UUID organiser, Plan plan) {
        var id = PlanSql.insert(tx, hood.hood(), organiser, plan, new Date(null, null), clock.instant());
        if (plan.photos() != null) photos.attach(tx, organiser, plan.pictured(id, hood.hood()), plan.photos());
        var card = CardSql.card(tx, id);
        journal.append(tx, hood.stream(card.what().audience()), new GatheringCreated(card));
        return card;
    }

    /**
     * What is changed, by whom who read what.
     *
     * @param tell whether everybody who comes is mailed, if it is another plan to them
     */
    record Change(ObjectNode fields, SeriesScope scope, boolean tell, Edition.Read read) {}

    GatheringCard change(Caller who, String slug, UUID gathering, Change change) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            if (!Organising.may(hood, who, at.organiser())) throw new Problem.Refused("notYours");
            at.slot().requirePlanned();
            var card = CardSql.card(tx, gathering);
            change.read.require(card.edition(), card);
            var before = PlanSql.plan(tx, gathering);
            var after = before.with(change.fields);
            hood.requirePlace(after.place());
            if (!after.starts().equals(before.starts())) after.requireAhead(clock.instant());
            var later = Duration.between(local(at, before), local(at, after));
            if (at.organiser() != null) PersonSql.lockName(tx, at.organiser());
            var said = content(tx, hood, gathering);
            var known = judged(tx, hood, at, said);
            var dates = dates(tx, at, change.scope);
            if (after.photos() != null)
                picture(tx, who, at, before.pictured(at.pictured(), hood.hood()), after.photos(), dates);
            var told = new ArrayList<GatheringRow>();
            for (var id : dates) {
                var date = GatheringSql.lock(tx, id);
                var plan = id.equals(gathering) ? after : follow(tx, date, change.fields, after, later);
                if (change(tx, date, plan)) told.add(date);
            }
            if (change.tell) messages.tell(tx, told, Kind.CHANGED, "");
            var says = content(tx, hood, gathering);
            tasks.edited(tx, slug, known, judged(tx, hood, at, says));
            spam.look(tx, hood, said.words(), says);
            return CardSql.card(tx, gathering);
        });
    }

    /** What managers read of it: of a series the next date. */
    private ModeratedContent judged(Tx tx, Membership hood, GatheringRow at, ModeratedContent date) {
        return at.series() == null ? date : content(tx, hood, at.series());
    }

    /** The photos of a series are of all its dates, also of those that nothing else changes of. */
    private void picture(
            Tx tx, Caller who, GatheringRow at, PhotoSubject subject, List<PhotoOf> pictures, List<UUID> told) {
        photos.attach(tx, who.person().id(), subject, pictures);
        if (at.series() == null) return;
        for (var id : GatheringSql.ofSeries(tx, at.series())) {
            var date = GatheringSql.lock(tx, id);
            if (!told.contains(id)) journal.renew(tx, date.stream(), new GatheringChanged(CardSql.card(tx, id)));
        }
    }

    private static LocalDateTime local(GatheringRow at, Plan plan) {
        return LocalDateTime.ofInstant(plan.starts(), at.zone());
    }

    private static List<UUID> dates(Tx tx, GatheringRow at, SeriesScope scope) {
        if (scope == SeriesScope.DATE || at.series() == null) return List.of(at.id());
        return GatheringSql.following(tx, at);
    }

    /** What is named is changed of a later date too; it moves as much as the one that was meant. */
    private static Plan follow(Tx tx, GatheringRow date, ObjectNode change, Plan example, Duration later) {
        var others = change.deepCopy();
        others.remove(List.of("starts", "ends", "closes"));
        var plan = PlanSql.plan(tx, date.id()).with(others);
        if (others.size() == change.size()) return plan;
        var moment = local(date, plan).plus(later).atZone(date.zone()).toInstant();
        return plan.like(example, moment, date.zone());
    }

    /** @return whether it is another plan to who comes */
    private boolean change(Tx tx, GatheringRow at, Plan plan) {
        var taken = at.slot().places().taken();
        if (plan.capacity() != null && plan.capacity() < taken) throw new Problem.Conflict("tooFewPlaces", taken);
        var before = PlanSql.plan(tx, at.id());
        PlanSql.update(tx, at.id(), plan, clock.instant());
        slots.moveUp(tx, GatheringSql.lock(tx, at.id()).slot());
        journal.renew(tx, at.stream(), new GatheringChanged(CardSql.card(tx, at.id())));
        return plan.differsToAttendees(before);
    }

    public GatheringCard cancel(Caller who, String slug, UUID gathering, String reason, SeriesScope scope) {
        var words = TextInput.text(reason, "/reason", 500);
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            if (!Organising.may(hood, who, at.organiser())) throw new Problem.Refused("notYours");
            at.slot().requirePlanned();
            cancel(tx, dates(tx, at, scope), words);
            if (scope == SeriesScope.FOLLOWING && at.series() != null) SeriesSql.end(tx, at.series(), clock.instant());
            return CardSql.card(tx, gathering);
        });
    }

    /**
     * Also by who no longer is there to do it.
     *
     * @return what they were
     */
    List<GatheringRow> cancel(Tx tx, List<UUID> gatherings, String reason) {
        var dates = gatherings.stream().map(id -> GatheringSql.lock(tx, id)).toList();
        for (var at : dates) {
            if (at.organiser() != null) PersonSql.lockName(tx, at.organiser());
            GatheringSql.cancel(tx, at.id(), reason, clock.instant());
            journal.append(tx, at.stream(), new GatheringChanged(CardSql.card(tx, at.id())));
        }
        messages.tell(tx, dates, Kind.CANCELLED, reason);
        return dates;
    }

    /** What people come to is called off first, so that they hear of it. */
    public void remove(Caller who, String slug, UUID gathering) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            if (!Organising.may(hood, who, at.organiser())) throw new Problem.Refused("notYours");
            var places = at.slot().places();
            if (!at.slot().terms().cancelled() && places.taken() + places.waiting() > 0)
                throw new Problem.Conflict("signedUp");
            GatheringSql.remove(tx, gathering, clock.instant());
            journal.append(tx, at.stream(), new GatheringRemoved(gathering));
            journal.erase(tx, at.stream(), List.of(gathering));
            if (at.series() == null || SeriesSql.isGone(tx, at.series())) {
                photos.detach(tx, at.pictured());
                tasks.gone(tx, slug, List.of(at.pictured()));
            }
            return null;
        });
    }
}
