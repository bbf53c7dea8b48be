package nl.buurthub.moderation.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What somebody can do about what was decided on them: read it, and once ask another manager to look again. */
public final class Appeals {

    private static final int WORDS = 1000;
    private static final Duration OPEN = Duration.ofDays(30);

    private final Db db;
    private final TaskQueue queue;
    private final Clock clock;

    public Appeals(Db db, TaskQueue queue, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.clock = clock;
    }

    public Page<Decision> own(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var found = DecisionSql.list(db, hood.hood(), person, after, limit + 1).stream()
                .map(Decision::forPerson)
                .toList();
        return Page.of(found, limit, decision -> new PageCursor(decision.at(), decision.id()).toString());
    }

    /** Also by who was suspended, or no longer lives there. */
    public Decision appeal(Caller who, String slug, UUID id, String words) {
        var said = TextInput.text(words, "/words", WORDS);
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var decision = DecisionSql.find(tx, hood.hood(), id)
                    .filter(found -> found.concerns(who.person().id()))
                    .orElseThrow(Problem.NotFound::new);
            requireOpen(decision);
            if (!DecisionSql.appeal(tx, id, said, clock.instant())) throw new Problem.Conflict("appealed");
            queue.open(tx, slug, new NewTask(TaskKind.APPEAL, id, title(tx, slug, decision), "desk/log/" + id));
            return DecisionSql.decision(tx, hood.hood(), id).forPerson();
        });
    }

    /** What is about a person has no words of its own. */
    private static String title(Queries db, String slug, Decision decision) {
        if (!decision.title().isEmpty() || decision.person() == null) return decision.title();
        var words = Hoods.words(db, slug);
        return words.of("moderation.action." + decision.action().word()) + ": "
                + decision.person().name();
    }

    private void requireOpen(Decision decision) {
        if (!decision.action().isAgainst() || decision.appeals() != null) throw new Problem.Conflict("noAppeal");
        if (clock.instant().isAfter(decision.at().plus(OPEN))) throw new Problem.Conflict("appealLate");
    }
}
