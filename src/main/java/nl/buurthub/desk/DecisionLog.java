package nl.buurthub.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.After;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.web.Sheet;
import org.jspecify.annotations.Nullable;

/** All that was ever decided in a hood, for its managers and the operator. */
final class DecisionLog {

    private static final int MOST_EXPORTED = 100_000;

    private final Db db;

    DecisionLog(Db db) {
        this.db = db;
    }

    Page<Decision> list(Caller who, String slug, @Nullable After after, int limit) {
        var found = all(who, slug, after, limit + 1);
        return Page.of(found, limit, decision -> new After(decision.at(), decision.id()).toString());
    }

    Decision show(Caller who, String slug, UUID id) {
        return DecisionSql.decision(db, hood(who, slug), id).readBy(who.person().id());
    }

    /** Newest first, for a spreadsheet. */
    Sheet sheet(Caller who, String slug, Language language) {
        var zone = ZoneId.of(Hoods.hood(db, slug).timeZone());
        return DecisionSheet.of(all(who, slug, null, MOST_EXPORTED), zone, language);
    }

    private List<Decision> all(Caller who, String slug, @Nullable After after, int most) {
        return DecisionSql.list(db, hood(who, slug), null, after, most).stream()
                .map(decision -> decision.readBy(who.person().id()))
                .toList();
    }

    private UUID hood(Caller who, String slug) {
        return Hoods.requireRunning(db, who, slug).hood();
    }
}
