package nl.buurthub.posts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Judged;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Subject;
import nl.buurthub.hoods.Taken;
import nl.buurthub.people.Renaming;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.posts.CommentSql.Found;
import nl.buurthub.posts.PostEvent.CommentEdited;
import nl.buurthub.posts.PostEvent.CommentPlaced;
import nl.buurthub.posts.PostEvent.CommentRemoved;

/** Comments as managers judge them. */
final class JudgedComments implements Judged {

    private final Journal journal;
    private final Clock clock;

    JudgedComments(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.COMMENT;
    }

    @Override
    public Optional<Matter> find(Queries db, Standing hood, UUID id) {
        return matter(db, hood, id);
    }

    static Optional<Matter> matter(Queries db, Standing hood, UUID id) {
        return CommentSql.stands(db, hood.hood(), id)
                .map(found -> new Matter(
                        Subject.COMMENT,
                        id,
                        found.author(),
                        "",
                        found.source(),
                        "posts/" + found.post(),
                        found.audience(),
                        found.read() ? found.taken() : Taken.REMOVED,
                        found.author().id()));
    }

    @Override
    public void take(Tx tx, Standing hood, UUID id, Taken why) {
        var before = standing(tx, hood, id);
        CommentSql.take(tx, id, why, clock.instant());
        if (before.taken() != null) return;
        var count = PostSql.recount(tx, before.post(), -1);
        if (!before.read()) return;
        var stream = hood.stream(before.audience());
        journal.append(tx, stream, new CommentRemoved(id, before.post(), rest(tx, before.post(), id), count));
        journal.erase(tx, stream, List.of(id));
    }

    @Override
    public void giveBack(Tx tx, Standing hood, UUID id) {
        var before = standing(tx, hood, id);
        if (!CommentSql.giveBack(tx, id)) throw new Problem.Conflict("decidedBefore");
        var count = PostSql.recount(tx, before.post(), 1);
        if (!before.read()) return;
        Renaming.hold(tx, before.author().id());
        var comment = CommentSql.find(tx, id).orElseThrow();
        journal.append(tx, hood.stream(before.audience()), new CommentPlaced(comment, count));
        journal.append(tx, hood.stream(before.audience()), new CommentEdited(comment));
    }

    private static Found standing(Tx tx, Standing hood, UUID id) {
        return CommentSql.stands(tx, hood.hood(), id).orElseThrow(Problem.NotFound::new);
    }

    private static @org.jspecify.annotations.Nullable Comment rest(Tx tx, UUID post, UUID id) {
        return CommentSql.of(tx, post).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
