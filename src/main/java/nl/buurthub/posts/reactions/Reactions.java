package nl.buurthub.posts.reactions;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.posts.PostCard.ReactionCounts;
import nl.buurthub.posts.PostEvent.ReactionSet;
import nl.buurthub.posts.PostEvent.ReactionsCounted;
import nl.buurthub.posts.PostSql;
import nl.buurthub.posts.Reaction;
import nl.buurthub.posts.ReactionSql;

/** What one says of a post without words. */
public final class Reactions {

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    public Reactions(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    public ReactionCounts react(Caller who, String slug, UUID post, Reaction reaction) {
        return change(who, slug, post, reaction, true);
    }

    public ReactionCounts takeBack(Caller who, String slug, UUID post, Reaction reaction) {
        return change(who, slug, post, reaction, false);
    }

    private ReactionCounts change(Caller who, String slug, UUID post, Reaction reaction, boolean on) {
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
}
