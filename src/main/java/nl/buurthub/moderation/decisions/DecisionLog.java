package nl.buurthub.moderation.decisions;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.web.Sheet;
import org.jspecify.annotations.Nullable;

/** All that was ever decided in a hood, for its managers and the operator. */
public final class DecisionLog {

    private static final int MOST_EXPORTED = 100_000;

    private final Db db;
    private final Contents contents;

    public DecisionLog(Db db, Contents contents) {
        this.db = db;
        this.contents = contents;
    }

    public Page<Decision> list(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var found = all(who, slug, after, limit + 1);
        return Page.of(found, limit, decision -> new PageCursor(decision.at(), decision.id()).toString());
    }

    /** The contract's {@code DecisionPage}. {@code restorable}: what it took away, that the caller can put back. */
    record DecisionPage(Decision decision, @Nullable ModeratedContent restorable) {}

    public DecisionPage show(Caller who, String slug, UUID id) {
        var hood = hood(who, slug);
        var reader = who.person().id();
        var decision = DecisionSql.decision(db, hood.hood(), id);
        return new DecisionPage(decision.readBy(reader), restorable(hood, decision, reader));
    }

    /** What is disputed is put back by the answer to that. */
    private @Nullable ModeratedContent restorable(Membership hood, Decision decision, UUID reader) {
        if (!hood.manager() || decision.action().reversed() != ModerationAction.RESTORE || decision.isDisputed())
            return null;
        return contents.find(db, hood, decision.contentType(), decision.about())
                .filter(content -> content.moderation() != null
                        && content.moderation() != ModerationState.IN_REVIEW
                        && !content.concerns(reader))
                .orElse(null);
    }

    /** Newest first, for a spreadsheet. */
    public Sheet sheet(Caller who, String slug, Language language) {
        var zone = ZoneId.of(Hoods.hood(db, slug).timeZone());
        return DecisionSheet.of(all(who, slug, null, MOST_EXPORTED), zone, language);
    }

    private List<Decision> all(Caller who, String slug, @Nullable PageCursor after, int most) {
        return DecisionSql.list(db, hood(who, slug).hood(), null, after, most).stream()
                .map(decision -> decision.readBy(who.person().id()).listed())
                .toList();
    }

    private Membership hood(Caller who, String slug) {
        return Hoods.requireRunning(db, who, slug);
    }
}
