package nl.buurthub.moderation.decisions;

import java.util.List;
import java.util.stream.Stream;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Queries;

/** The rules of a hood that a decision can be grounded on, in its own language. */
public final class HoodRules {

    private HoodRules() {}

    /** Those it set, or the usual ones. */
    public static List<String> of(Queries db, Membership hood) {
        if (!hood.settings().rules().isEmpty()) return hood.settings().rules();
        var words = Hoods.words(db, hood.slug());
        return Stream.of("kind", "true", "private", "fraud", "sales", "law", "other")
                .map(rule -> words.of("moderation.rule." + rule))
                .toList();
    }
}
