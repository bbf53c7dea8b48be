package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What managers do with the screens of their hood. */
final class Screens {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_WORDS = 300;
    private static final int MOST_CHOSEN = 60;

    /** How long it may take until it is told that a notice ran out; screens take it away by themselves. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final Journal journal;
    private final Programme programme;
    private final TaskQueue tasks;
    private final Clock clock;

    Screens(Db db, Journal journal, Programme programme, TaskQueue tasks, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.programme = programme;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The contract's {@code KioskList}. */
    public record KioskList(
            List<KioskCard> items, @Nullable String next, List<Takeover> takeovers, List<Cursor> live) {}

    /** An item that a screen could show; the contract's {@code KioskItem}. */
    public record Chosen(UUID id, String kind, String title, Choice choice) {}

    /** A notice as it is typed; {@code kiosk}: the only screen it is for. */
    public record Notice(
            String title,
            String words,
            int minutes,
            @Nullable UUID kiosk) {
        public Notice {
            title = TextInput.name(title, "/title", LONGEST_TITLE);
            words = TextInput.line(words, "/words", LONGEST_WORDS);
        }
    }

    public KioskList list(Caller who, String slug) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        var live = journal.cursors(db, List.of(Stream.desk(slug)));
        return new KioskList(
                KioskSql.cards(db, hood.hood()), null, TakeoverSql.active(db, hood.hood(), clock.instant()), live);
    }

    public KioskCard show(Caller who, String slug, UUID kiosk) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        requireKiosk(KioskSql.isThere(db, hood.hood(), kiosk));
        return KioskSql.card(db, kiosk);
    }

    public KioskCard change(Caller who, String slug, UUID kiosk, KioskSettings settings, Edition.Read read) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            requireKiosk(KioskSql.lock(tx, hood.hood(), kiosk));
            var now = KioskSql.card(tx, kiosk);
            read.require(now.edition(), now);
            KioskSql.change(tx, hood.hood(), kiosk, settings);
            journal.append(tx, Stream.kiosk(kiosk), new KioskEvent.KioskSet());
            return changed(tx, hood, kiosk);
        });
    }

    private KioskCard changed(Tx tx, Membership hood, UUID kiosk) {
        var card = KioskSql.card(tx, kiosk);
        journal.append(tx, Stream.desk(hood.slug()), new KioskEvent.KioskChanged(card));
        return card;
    }

    /** From now on its token is nobody's. */
    public void unpair(Caller who, String slug, UUID kiosk) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (!KioskSql.delete(tx, hood.hood(), kiosk)) throw new Problem.NotFound();
            tasks.settle(tx, slug, Health.SILENT, kiosk);
            tasks.settle(tx, slug, Health.STALE, kiosk);
            journal.append(tx, Stream.kiosk(kiosk), new KioskEvent.KioskUnpaired());
            journal.append(tx, Stream.kiosk(kiosk), new KioskEvent.KioskShutOut(kiosk));
            journal.append(tx, Stream.desk(slug), new KioskEvent.KioskRemoved(kiosk));
            return null;
        });
    }

    /** What the screen could show, and what managers chose of it. */
    public List<Chosen> items(Caller who, String slug, UUID kiosk) {
        var shown = shown(who, slug, kiosk);
        var choices = KioskSql.choices(db, kiosk);
        return shown.stream()
                .map(item ->
                        new Chosen(item.id(), item.kind(), item.title(), choices.getOrDefault(item.id(), Choice.SHOWN)))
                .toList();
    }

    private List<Item> shown(Caller who, String slug, UUID kiosk) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        requireKiosk(KioskSql.isThere(db, hood.hood(), kiosk));
        return programme.items(new Caller.Kiosk(kiosk, slug));
    }

    /** Of what the screen could show. What was chosen of anything else counts for nothing once that is too much to keep. */
    public void choose(Caller who, String slug, UUID kiosk, UUID item, Choice choice) {
        var shown = shown(who, slug, kiosk).stream().map(Item::id).collect(Collectors.toSet());
        if (!shown.contains(item)) throw new Problem.NotFound();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            requireKiosk(KioskSql.lock(tx, hood.hood(), kiosk));
            KioskSql.choose(tx, kiosk, item, choice);
            if (KioskSql.chosen(tx, kiosk) > MOST_CHOSEN) {
                KioskSql.forgetOthers(tx, kiosk, shown);
                if (KioskSql.chosen(tx, kiosk) > MOST_CHOSEN) throw new Problem.Conflict("tooManyChosen", MOST_CHOSEN);
            }
            journal.append(tx, Stream.kiosk(kiosk), new KioskEvent.KioskSet());
            return null;
        });
    }

    private static void requireKiosk(boolean isThere) {
        if (!isThere) throw new Problem.NotFound();
    }

    /** Fills one screen, or all of the hood, with a notice; what filled them before comes back when it ends. */
    public Takeover takeOver(Caller who, String slug, Notice notice) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (notice.kiosk() != null) requireKiosk(KioskSql.lock(tx, hood.hood(), notice.kiosk()));
            var now = clock.instant();
            var takeover = TakeoverSql.insert(
                    tx,
                    hood.hood(),
                    notice,
                    now,
                    now.plus(Duration.ofMinutes(notice.minutes())),
                    who.person().id());
            tell(tx, hood.hood(), slug, takeover, new KioskEvent.TakeoverBegan(takeover));
            return takeover;
        });
    }

    public void endTakeover(Caller who, String slug, UUID takeover) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var ended =
                    TakeoverSql.end(tx, hood.hood(), takeover, clock.instant()).orElseThrow(Problem.NotFound::new);
            tell(tx, hood.hood(), slug, ended, new KioskEvent.TakeoverEnded(takeover));
            return null;
        });
    }

    public PeriodicJob job() {
        return new PeriodicJob("notices on screens that run out", () -> PAUSE, this::runOut);
    }

    /** @return whether one did */
    private boolean runOut() {
        return db.doNext(tx -> TakeoverSql.runOut(tx, clock.instant()), (tx, over) -> {
            var ended = new KioskEvent.TakeoverEnded(over.takeover().id());
            tell(tx, over.hood(), over.slug(), over.takeover(), ended);
        });
    }

    private void tell(Tx tx, UUID hood, String slug, Takeover takeover, KioskEvent event) {
        var screens = takeover.kiosk() == null
                ? KioskSql.cards(tx, hood).stream().map(KioskCard::id).toList()
                : List.of(takeover.kiosk());
        screens.forEach(kiosk -> journal.append(tx, Stream.kiosk(kiosk), event));
        journal.append(
                tx, Stream.desk(slug), new KioskEvent.TakeoversChanged(TakeoverSql.active(tx, hood, clock.instant())));
    }
}
