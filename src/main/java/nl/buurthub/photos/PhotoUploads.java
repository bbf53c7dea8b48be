package nl.buurthub.photos;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.KeyedHash;

/** Photos come in, are there to look at, and go when nothing has them any more. */
public final class PhotoUploads {

    /** Longer than anything takes between a name and its photo. */
    private static final Duration COMING = Duration.ofHours(1);

    /** Of one person: three posts' worth. */
    private static final int MOST_LOOSE = 24;

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_OF_DRAFTS = Duration.ofMinutes(30);
    private static final int MOST_AT_ONCE = 100;

    private final Db db;
    private final PhotoStore store;
    private final ImageWorker worker;
    private final KeyedHash keyedHash;
    private final Clock clock;

    public PhotoUploads(Vertx vertx, Db db, PhotoStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.worker = new ImageWorker(vertx);
        this.keyedHash = new KeyedHash(db);
        this.clock = clock;
    }

    /**
     * From then on it is its owner's, and loose.
     *
     * @param file its bytes, asked for when it is their turn
     * @throws Problem.Conflict for who has very many loose ones; those that come in beside this one don't count yet
     */
    public PhotoView take(Caller who, Callable<byte[]> file) {
        var owner = who.person().id();
        if (PhotoSql.loose(db, owner, clock.instant()) >= MOST_LOOSE)
            throw new Problem.Conflict("tooManyPhotos", MOST_LOOSE);
        var prints = worker.develop(file);
        var name = keyedHash.of("photo", prints.large());
        PhotoSql.expect(db, name, clock.instant().plus(COMING));
        store.put(PhotoSize.SMALL.file(name), prints.small());
        store.put(PhotoSize.MEDIUM.file(name), prints.medium());
        store.put(PhotoSize.LARGE.file(name), prints.large());
        var now = clock.instant();
        return PhotoSql.insert(db, owner, name, prints.width(), prints.height(), now, now.plus(Photos.KEPT));
    }

    /**
     * Of a photo that goes with something, or is to; not of one that was taken away or removed with what it went with.
     *
     * @param viewer who asks, asked for if it matters
     * @throws Problem.NotFound also for who may not see what it goes with
     */
    PhotoFile file(String file, Supplier<Optional<UUID>> viewer) {
        var name = PhotoSize.photo(file);
        var now = clock.instant();
        boolean isForAnybody = PhotoSql.isForAnybody(db, name, now).orElseThrow(Problem.NotFound::new);
        if (!isForAnybody
                && viewer.get()
                        .filter(person -> PhotoSql.isFor(db, name, person, now))
                        .isEmpty()) throw new Problem.NotFound();
        return new PhotoFile(store.open(file).orElseThrow(Problem.NotFound::new), isForAnybody);
    }

    record PhotoFile(byte[] bytes, boolean isForAnybody) {}

    /** Also of a photo that is shown to nobody, if it goes with this. */
    public Optional<byte[]> fileOf(UUID subject, String file) {
        return PhotoSql.goesWith(db, PhotoSize.photo(file), subject) ? store.open(file) : Optional.empty();
    }

    /** Of a photo that is kept for one of these. */
    public Optional<byte[]> keptFile(Collection<UUID> keepers, String file) {
        return PhotoSql.isKeptFor(db, PhotoSize.photo(file), keepers) ? store.open(file) : Optional.empty();
    }

    /** Only while it is loose. */
    public void drop(Caller who, UUID photo) {
        if (!PhotoSql.drop(db, photo, who.person().id(), clock.instant())) throw new Problem.NotFound();
    }

    /**
     * A backup was put back, of the database and of the files, not of one moment: files that no row names are named, so that
     * they are swept.
     */
    String restored() {
        var files = store.files();
        var shown = PhotoSql.shown(db);
        var missing = shown.stream()
                .filter(name -> !files.contains(PhotoSize.LARGE.file(name)))
                .count();
        var names = files.stream().map(PhotoSize::photo).collect(Collectors.toSet());
        var strange = PhotoSql.expect(db, names, clock.instant().plus(Photos.KEPT));
        return "photos: %d, of which have no file: %d; files of others, which go in a day: %d"
                .formatted(shown.size(), missing, strange);
    }

    public PeriodicJob sweeping() {
        return new PeriodicJob("sweeping photos", () -> PAUSE, () -> sweepPhotos() || sweepFiles());
    }

    PeriodicJob sweepingDrafts() {
        return new PeriodicJob("sweeping half photos", () -> PAUSE_OF_DRAFTS, () -> {
            store.sweep();
            return false;
        });
    }

    private boolean sweepPhotos() {
        return PhotoSql.sweep(db, clock.instant(), MOST_AT_ONCE) > 0;
    }

    private boolean sweepFiles() {
        return db.doNext(tx -> PhotoSql.claimNameless(tx, clock.instant()), (_, name) -> {
            for (var size : PhotoSize.values()) store.delete(size.file(name));
        });
    }
}
