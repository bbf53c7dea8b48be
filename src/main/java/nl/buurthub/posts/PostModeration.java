package nl.buurthub.posts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.posts.PostEvent.PostModerated;
import nl.buurthub.posts.PostSql.PostWithSource;
import nl.buurthub.residents.Residents;

/** Posts as managers moderate them. */
final class PostModeration implements Moderatable {

    private final Journal journal;
    private final PostVisibility visibility;
    private final Clock clock;

    PostModeration(Journal journal, PostVisibility visibility, Clock clock) {
        this.journal = journal;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Override
    public ContentType contentType() {
        return Posts.CONTENT;
    }

    @Override
    public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
        return PostModerationSql.find(db, hood, id).map(PostModeration::content);
    }

    static ModeratedContent content(PostWithSource found) {
        var card = found.card();
        return new ModeratedContent(
                Posts.CONTENT,
                card.id(),
                card.author(),
                card.title(),
                found.source(),
                card.photos(),
                "posts/" + card.id(),
                card.audience(),
                card.moderation(),
                card.author().id());
    }

    @Override
    public void take(Tx tx, Membership hood, UUID id, ModerationState why) {
        var before = require(tx, hood, id);
        PostModerationSql.take(tx, id, why, clock.instant());
        if (before.moderation() == null) visibility.takenAway(tx, hood, id, before.audience());
        journal.append(tx, Stream.person(before.author().id()), new PostModerated(require(tx, hood, id)));
    }

    @Override
    public void giveBack(Tx tx, Membership hood, UUID id) {
        var before = require(tx, hood, id);
        if (!PostModerationSql.giveBack(tx, id, clock.instant())) return;
        if (before.moderation() == ModerationState.IN_REVIEW)
            Residents.welcome(tx, hood, before.author().id(), clock.instant());
        var card = visibility.back(tx, hood, id, before.author().id());
        journal.append(tx, Stream.person(before.author().id()), new PostModerated(card));
    }

    private static PostCard require(Tx tx, Membership hood, UUID id) {
        return PostModerationSql.find(tx, hood, id)
                .orElseThrow(Problem.NotFound::new)
                .card();
    }
}
