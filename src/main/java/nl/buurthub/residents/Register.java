package nl.buurthub.residents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/** Who lives in a hood, as those see it who run it; and the parts that keep it right. */
final class Register {

    private final Db db;
    private final Journal journal;
    private final Clock clock;
    private final Verification verification;
    private final AddressLetters letters;
    private final Notes notes;

    Register(Platform platform) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.clock = platform.clock();
        this.verification = new Verification(db, journal, clock);
        this.letters = new AddressLetters(platform);
        this.notes = new Notes(db, journal, clock);
    }

    /** Which residents. */
    enum Filter implements WireEnum {
        ALL,
        UNVERIFIED,
        MANAGERS,
        SUSPENDED
    }

    /** Letters that the reader can make: for who has none yet, and those of last time again. */
    record LetterCount(int due, int last) {}

    /** The contract's {@code ResidentList}. */
    record ResidentList(List<ResidentEntry> items, @Nullable String next, LetterCount letters, List<Cursor> live) {}

    /** @param words of a name, a street or a postcode, in any case and without their accents; all have to be there */
    ResidentList list(Caller who, String slug, String words, Filter filter, @Nullable PageCursor after, int limit) {
        var hood = Hoods.requireRunning(db, who, slug);
        var live = live(slug);
        var found = RegisterSql.list(db, hood.hood(), words, filter, after, clock.instant(), limit + 1);
        var page = Page.of(found, limit, entry -> new PageCursor(entry.since(), entry.person()).toString());
        var letters = LetterSql.count(db, hood.hood(), who.person().id(), clock.instant());
        return new ResidentList(page.items(), page.next(), letters, live);
    }

    /** The contract's {@code ResidentPage}. */
    record ResidentPage(ResidentEntry resident, List<Note> notes, List<Cursor> live) {}

    ResidentPage show(Caller who, String slug, UUID person) {
        var hood = Hoods.requireRunning(db, who, slug);
        var live = live(slug);
        var resident =
                RegisterSql.entry(db, hood.hood(), person, clock.instant()).orElseThrow(Problem.NotFound::new);
        return new ResidentPage(resident, Notes.of(db, who, hood, person), live);
    }

    /** Somebody whom a manager sent away. */
    record Barred(UUID person, String name, Instant since) {}

    /** The contract's {@code BarredList}. */
    record BarredList(List<Barred> items, @Nullable String next, List<Cursor> live) {}

    BarredList barred(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        var live = live(slug);
        var found = RegisterSql.barred(db, hood.hood(), clock.instant(), after, limit + 1);
        var page = Page.of(found, limit, barred -> new PageCursor(barred.since(), barred.person()).toString());
        return new BarredList(page.items(), page.next(), live);
    }

    private List<Cursor> live(String slug) {
        return journal.cursors(db, List.of(Stream.desk(slug)));
    }

    Verification verification() {
        return verification;
    }

    AddressLetters letters() {
        return letters;
    }

    Notes notes() {
        return notes;
    }
}
