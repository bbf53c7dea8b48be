package nl.buurthub.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Taken;
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
    private final Judging judging;

    DecisionLog(Db db, Judging judging) {
        this.db = db;
        this.judging = judging;
    }

    Page<Decision> list(Caller who, String slug, @Nullable After after, int limit) {
        var found = all(who, slug, after, limit + 1);
        return Page.of(found, limit, decision -> new After(decision.at(), decision.id()).toString());
    }

    /** The contract's {@code DecisionPage}. {@code taken}: what it took away, that the caller can put back. */
    record DecisionPage(Decision decision, @Nullable Matter taken) {}

    DecisionPage show(Caller who, String slug, UUID id) {
        var hood = hood(who, slug);
        var reader = who.person().id();
        var decision = DecisionSql.decision(db, hood.hood(), id);
        return new DecisionPage(decision.readBy(reader), taken(hood, decision, reader));
    }

    /** What is disputed is put back by the answer to that. */
    private @Nullable Matter taken(Standing hood, Decision decision, UUID reader) {
        if (!hood.manager() || decision.measure().reversed() != Measure.RESTORE || decision.isDisputed()) return null;
        return judging.find(db, hood, decision.subject(), decision.about())
                .filter(matter -> matter.taken() != null && matter.taken() != Taken.HELD && !matter.concerns(reader))
                .orElse(null);
    }

    /** Newest first, for a spreadsheet. */
    Sheet sheet(Caller who, String slug, Language language) {
        var zone = ZoneId.of(Hoods.hood(db, slug).timeZone());
        return DecisionSheet.of(all(who, slug, null, MOST_EXPORTED), zone, language);
    }

    private List<Decision> all(Caller who, String slug, @Nullable After after, int most) {
        return DecisionSql.list(db, hood(who, slug).hood(), null, after, most).stream()
                .map(decision -> decision.readBy(who.person().id()))
                .toList();
    }

    private Standing hood(Caller who, String slug) {
        return Hoods.requireRunning(db, who, slug);
    }
}
