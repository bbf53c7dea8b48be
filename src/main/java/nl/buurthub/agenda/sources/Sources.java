package nl.buurthub.agenda.sources;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.agenda.sources.CalendarFetch.Fetched;
import nl.buurthub.agenda.sources.CalendarFetch.Version;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * Calendars of organisations that the agenda takes over: when one is added, every hour, and when a manager asks. One that
 * doesn't answer leaves what was there, tells managers why, and is tried less and less often.
 */
public final class Sources {

    private static final int MOST = 20;
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration NOT_SOONER = Duration.ofMinutes(1);
    private static final Duration AGAIN_AT_MOST = Duration.ofDays(1);

    /** Who claimed it may have stopped in the middle. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    /** Read whole once a day also if nothing changed: what comes back has later dates by then. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Db db;
    private final CalendarFetch fetch;
    private final Import imports;
    private final Clock clock;

    Sources(Db db, CalendarFetch fetch, Import imports, Clock clock) {
        this.db = db;
        this.fetch = fetch;
        this.imports = imports;
        this.clock = clock;
    }

    /** A calendar to take over; the contract's {@code NewCalendarSource}. */
    public record NewSource(
            String name,
            String url,
            GatheringKind kind,
            @Nullable Audience audience) {
        public NewSource {
            name = TextInput.name(name, "/name", 80);
            if (name.length() < 2) throw new Problem.Invalid("/name", "minLength", 2);
            url = url.strip().replaceFirst("^webcals?://", "https://");
            kind = kind == null ? GatheringKind.OTHER : kind;
            audience = audience == null ? Audience.PUBLIC : audience;
            requireSafe(url);
        }

        private static void requireSafe(String url) {
            try {
                if (CalendarFetch.safe(URI.create(url))) return;
            } catch (IllegalArgumentException notOne) {
                throw new Problem.Invalid("/url", "https");
            }
            throw new Problem.Invalid("/url", "https");
        }
    }

    public Page<Source> list(Caller who, String slug, Language language) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        return new Page<>(SourceSql.list(db, hood.hood(), language), null);
    }

    /**
     * @return with what came of the first try
     * @throws Problem.Invalid for an address on a machine or network of our own
     */
    public Source add(Caller who, String slug, NewSource newSource, Language language) {
        Hoods.membership(db, who, slug).requireManager();
        if (fetch.leadsInside(URI.create(newSource.url()))) throw new Problem.Invalid("/url", "publicAddress");
        var id = db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            SourceSql.lockHood(tx, hood.hood());
            if (SourceSql.list(tx, hood.hood(), language).size() >= MOST)
                throw new Problem.Conflict("tooManySources", MOST);
            var now = clock.instant();
            return SourceSql.insert(tx, hood.hood(), newSource, now.plus(CLAIM), now)
                    .orElseThrow(() -> new Problem.Conflict("alreadyThere"));
        });
        SourceSql.lock(db, id).ifPresent(this::take);
        return SourceSql.source(db, id, language);
    }

    /**
     * @return with what came of it
     * @throws Problem.TooMany if it was done just now
     */
    public Source refresh(Caller who, String slug, UUID source, Language language) {
        take(db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var locked = require(hood, SourceSql.lock(tx, source));
            var now = clock.instant();
            if (locked.asked() != null && now.isBefore(locked.asked().plus(NOT_SOONER)))
                throw new Problem.TooMany(Duration.between(now, locked.asked().plus(NOT_SOONER)));
            SourceSql.asked(tx, source, now, now.plus(CLAIM));
            return locked;
        }));
        return SourceSql.source(db, source, language);
    }

    /** What it brought goes with it. */
    public void remove(Caller who, String slug, UUID source) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var locked = require(hood, SourceSql.lock(tx, source));
            imports.removeAll(tx, locked);
            SourceSql.remove(tx, source);
            return null;
        });
    }

    private static SourceSql.DueSource require(Membership hood, Optional<SourceSql.DueSource> found) {
        return found.filter(source -> source.hood().equals(hood.hood())).orElseThrow(Problem.NotFound::new);
    }

    public PeriodicJob job() {
        return new PeriodicJob("calendars of organisations", () -> PAUSE, this::takeDue);
    }

    /** @return whether one was due */
    boolean takeDue() {
        var due = SourceSql.claim(db, clock.instant(), clock.instant().plus(CLAIM));
        due.ifPresent(this::take);
        return due.isPresent();
    }

    /** While its server is asked, nothing is locked. */
    private void take(SourceSql.DueSource source) {
        try {
            var fetched = fetch.get(URI.create(source.url()), known(source));
            var file = fetched.file();
            if (file == null) unchanged(source, fetched);
            else take(source, fetched, file.text());
        } catch (SourceTrouble.Failure failure) {
            SourceSql.failed(db, source.id(), failure.trouble(), later(source.failures()));
        }
    }

    private Version known(SourceSql.DueSource source) {
        var read = source.read();
        return read != null && read.plus(FRESH).isAfter(clock.instant()) ? source.version() : Version.NONE;
    }

    private void unchanged(SourceSql.DueSource source, Fetched fetched) {
        var now = clock.instant();
        SourceSql.fetched(db, source.id(), fetched.version(), source.read(), now, now.plus(AGAIN));
    }

    private void take(SourceSql.DueSource source, Fetched fetched, String text) {
        var reading = imports.read(source, text);
        db.tx(tx -> {
            var still = SourceSql.lock(tx, source.id());
            if (still.isEmpty()) return null;
            imports.take(tx, still.get(), reading.events());
            var now = clock.instant();
            SourceSql.fetched(tx, source.id(), fetched.version(), now, now, now.plus(AGAIN));
            SourceSql.passedOver(tx, source.id(), reading.passedOver());
            return null;
        });
    }

    /** Twice as long each time. */
    private Instant later(int failures) {
        var wait = AGAIN.multipliedBy(1L << Math.min(failures, 5));
        return clock.instant().plus(wait.compareTo(AGAIN_AT_MOST) > 0 ? AGAIN_AT_MOST : wait);
    }
}
