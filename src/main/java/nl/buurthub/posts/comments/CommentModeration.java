package nl.buurthub.posts.comments;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.posts.CommentSql;
import nl.buurthub.posts.CommentSql.WrittenComment;
import nl.buurthub.posts.PostEvent.CommentChanged;
import nl.buurthub.posts.PostEvent.CommentCreated;
import nl.buurthub.posts.PostEvent.CommentRemoved;
import nl.buurthub.posts.PostSql;

/** Comments as managers moderate them. */
final class CommentModeration implements Moderatable {

    private static final ContentType CONTENT = new ContentType("comment");

    private final Journal journal;
    private final Clock clock;

    CommentModeration(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public ContentType contentType() {
        return CONTENT;
    }

    @Override
    public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
        return content(db, hood, id);
    }

    static Optional<ModeratedContent> content(Queries db, Membership hood, UUID id) {
        return CommentSql.moderatable(db, hood.hood(), id)
                .map(found -> new ModeratedContent(
                        CONTENT,
                        id,
                        found.author(),
                        "",
                        found.source(),
                        List.of(),
                        "posts/" + found.post(),
                        found.audience(),
                        found.read() ? found.moderation() : ModerationState.REMOVED,
                        found.author().id()));
    }

    @Override
    public void take(Tx tx, Membership hood, UUID id, ModerationState why) {
        var before = require(tx, hood, id);
        CommentSql.take(tx, id, why, clock.instant());
        if (before.moderation() != null) return;
        var count = PostSql.countCommentsOfAny(tx, before.post(), -1);
        if (!before.read()) return;
        var stream = hood.stream(before.audience());
        var rest = CommentSql.rest(tx, before.post(), id);
        journal.append(tx, stream, new CommentRemoved(id, before.post(), rest, count));
        journal.erase(tx, stream, List.of(id));
    }

    @Override
    public void giveBack(Tx tx, Membership hood, UUID id) {
        var before = require(tx, hood, id);
        if (!CommentSql.giveBack(tx, id)) throw new Problem.Conflict("decidedBefore");
        var count = PostSql.countCommentsOfAny(tx, before.post(), 1);
        if (!before.read()) return;
        PersonSql.lockName(tx, before.author().id());
        var comment = CommentSql.find(tx, id).orElseThrow();
        journal.append(tx, hood.stream(before.audience()), new CommentCreated(comment, count));
        journal.append(tx, hood.stream(before.audience()), new CommentChanged(comment));
    }

    private static WrittenComment require(Tx tx, Membership hood, UUID id) {
        return CommentSql.moderatable(tx, hood.hood(), id).orElseThrow(Problem.NotFound::new);
    }
}
