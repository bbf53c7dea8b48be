package nl.buurthub.moderation.decisions;

import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ContentVersionSql;
import nl.buurthub.moderation.decisions.Contents.Known;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;

/** The photos of what is moderated, also when it was taken away: for managers, and for whom it concerns. */
public final class ModeratedPhotos {

    private final Db db;
    private final Contents contents;
    private final PhotoUploads uploads;

    public ModeratedPhotos(Db db, Contents contents, PhotoUploads uploads) {
        this.db = db;
        this.contents = contents;
        this.uploads = uploads;
    }

    /** @throws Problem.NotFound for anybody else */
    public byte[] photo(Caller who, String slug, ContentType contentType, UUID about, String file) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var content = contents.known(db, hood, contentType, about).map(Known::content);
        if (!hood.manager() && content.filter(found -> found.concerns(person)).isEmpty()) throw new Problem.NotFound();
        return content.flatMap(found -> uploads.fileOf(found.id(), file))
                .or(() -> hood.manager() ? told(hood, contentType, about, file) : Optional.empty())
                .orElseThrow(Problem.NotFound::new);
    }

    /** One that its author took away since managers were told of it. */
    private Optional<byte[]> told(Membership hood, ContentType contentType, UUID about, String file) {
        return uploads.keptFile(ContentVersionSql.tasks(db, hood, contentType, about), file);
    }
}
