package nl.buurthub.photos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Which photos go with what. A subject is a thing of a feature, by its id; whether somebody may change it is the feature's. */
public final class Photos {

    static final int MOST = 8;

    /** How long a photo is kept that belongs to nothing. */
    static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    public Photos(Clock clock) {
        this.clock = clock;
    }

    /**
     * These go with the subject, in this order, and no others.
     *
     * @param owner whose loose photos may be taken
     * @throws Problem.Invalid for more than eight, one named twice, or one that isn't theirs or is somewhere else
     */
    public void attach(Tx tx, UUID owner, PhotoSubject subject, List<PhotoOf> photos) {
        if (photos.size() > MOST) throw new Problem.Invalid("/photos", "maxItems", MOST);
        var ids = photos.stream().map(PhotoOf::id).toList();
        var locked = PhotoSql.lock(tx, new HashSet<>(ids), owner, subject.id(), clock.instant());
        if (locked < ids.size()) throw new Problem.Invalid("/photos", "photo");
        PhotoSql.loosen(tx, subject.id(), ids, soon());
        for (var nr = 0; nr < photos.size(); nr++) PhotoSql.attach(tx, photos.get(nr), subject, nr);
    }

    /** The subject was removed. Its photos stay for a day, for if it is put back; nobody is shown them. */
    public void detach(Tx tx, UUID subject) {
        PhotoSql.withdraw(tx, subject, soon());
    }

    /** Nobody is shown the subject's photos until it is put back; they are kept for as long as that may take. */
    public void hide(Tx tx, UUID subject) {
        PhotoSql.hide(tx, subject);
    }

    /** The subject was put back. */
    public void reattach(Tx tx, UUID subject) {
        PhotoSql.keep(tx, subject);
    }

    /** These stay for as long as this has to do with them, whatever becomes of what they went with. */
    public static void keepFor(Tx tx, UUID keeper, Collection<PhotoView> photos) {
        PhotoSql.keepFor(tx, keeper, photos.stream().map(PhotoView::id).toList());
    }

    public static void letGo(Tx tx, UUID keeper) {
        PhotoSql.letGo(tx, keeper);
    }

    private Instant soon() {
        return clock.instant().plus(KEPT);
    }

    /** In their order; a subject without photos is left out. */
    public static Map<UUID, List<PhotoView>> of(Queries db, Collection<UUID> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return PhotoSql.of(db, subjects).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
