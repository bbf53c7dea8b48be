package nl.buurthub.moderation.decisions;

import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;

/** The photos of what is moderated, also when it was taken away: for managers, and for whom it concerns. */
public final class ModeratedPhotos {

    private final Db db;
    private final Moderation moderation;
    private final PhotoUploads uploads;

    public ModeratedPhotos(Db db, Moderation moderation, PhotoUploads uploads) {
        this.db = db;
        this.moderation = moderation;
        this.uploads = uploads;
    }

    /** @throws Problem.NotFound for anybody else */
    public byte[] photo(Caller who, String slug, ContentType contentType, UUID about, String file) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var content = moderation.content(db, hood, contentType, about);
        if (!hood.manager() && !content.concerns(person)) throw new Problem.NotFound();
        return uploads.fileOf(content.id(), file).orElseThrow(Problem.NotFound::new);
    }
}
