package nl.buurthub.posts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Words;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;
import nl.buurthub.posts.PostCard.Reactions;
import nl.buurthub.posts.PostEvent.PostReported;
import nl.buurthub.posts.PostEvent.ReactionSet;
import nl.buurthub.posts.PostEvent.ReactionsCounted;
import org.jspecify.annotations.Nullable;

/** What one says of a post without words, and what one tells the managers of it. */
public final class Responses {

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    public Responses(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    public Reactions react(Caller who, String slug, UUID post, Reaction reaction) {
        return change(who, slug, post, reaction, true);
    }

    public Reactions takeBack(Caller who, String slug, UUID post, Reaction reaction) {
        return change(who, slug, post, reaction, false);
    }

    private Reactions change(Caller who, String slug, UUID post, Reaction reaction, boolean on) {
        var person = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            var card = PostSql.seen(tx, hood, post);
            var changed = on
                    ? ReactionSql.add(tx, post, person, reaction, clock.instant())
                    : ReactionSql.take(tx, post, person, reaction);
            if (!changed) return card.reactions();
            var counts = ReactionSql.count(tx, post, reaction, on ? 1 : -1);
            var mine = ReactionSql.mine(tx, who, List.of(post)).getOrDefault(post, Set.of());
            journal.append(tx, hood.stream(card.audience()), new ReactionsCounted(post, counts));
            journal.append(tx, Stream.person(person), new ReactionSet(post, mine));
            return counts;
        });
    }

    /** What is wrong, and with which comment if not with the post itself. */
    public record NewReport(
            String category, String words, @Nullable UUID comment) {

        private static final int WORDS = 500;

        public NewReport {
            words = words == null ? "" : Words.line(words, "/words", WORDS);
        }
    }

    /** Told again by the same person, it is told once. */
    public void report(Caller who, String slug, UUID post, NewReport report) {
        db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            var card = PostSql.seen(tx, hood, post);
            if (report.comment() != null
                    && CommentSql.root(tx, post, report.comment()).isEmpty())
                throw new Problem.Invalid("/comment", "gone");
            PostSql.hold(tx, post);
            var id = ReportSql.insert(tx, post, who.person().id(), report, clock.instant());
            id.ifPresent(made -> journal.append(
                    tx,
                    Stream.desk(slug),
                    new PostReported(made, post, report.comment(), card.title(), report.category(), report.words())));
            return null;
        });
    }
}
