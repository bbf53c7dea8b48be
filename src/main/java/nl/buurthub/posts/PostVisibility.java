package nl.buurthub.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.PersonSql;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.posts.PostEvent.CommentChanged;
import nl.buurthub.posts.PostEvent.PostCreated;
import nl.buurthub.posts.PostEvent.PostRemoved;

/** Tells a stream that a post is gone from it, or back in it. */
final class PostVisibility {

    private final Journal journal;
    private final Photos photos;
    private final TaskQueue tasks;

    PostVisibility(Journal journal, Photos photos, TaskQueue tasks) {
        this.journal = journal;
        this.photos = photos;
        this.tasks = tasks;
    }

    /** Its author removed it. */
    void removed(Tx tx, Membership hood, UUID post, Audience audience) {
        photos.detach(tx, post);
        tasks.gone(tx, hood.slug(), leave(tx, hood, post, audience));
    }

    /** Managers took it away. */
    void takenAway(Tx tx, Membership hood, UUID post, Audience audience) {
        photos.hide(tx, post);
        leave(tx, hood, post, audience);
    }

    /** @return what left: the post, and what was written under it */
    private List<UUID> leave(Tx tx, Membership hood, UUID post, Audience audience) {
        var gone = new ArrayList<>(List.of(post));
        CommentSql.of(tx, post).forEach(comment -> gone.add(comment.id()));
        journal.append(tx, hood.stream(audience), new PostRemoved(post));
        journal.erase(tx, hood.stream(audience), gone);
        return gone;
    }

    PostCard back(Tx tx, Membership hood, UUID post, UUID author) {
        photos.reattach(tx, post);
        PersonSql.lockName(tx, author);
        CommentSql.lockNames(tx, post);
        var card = PostModerationSql.find(tx, hood, post).orElseThrow().card();
        var stream = hood.stream(card.audience());
        journal.append(tx, stream, new PostCreated(card));
        // What was said of these before is erased.
        CommentSql.of(tx, post).forEach(comment -> journal.append(tx, stream, new CommentChanged(comment)));
        return card;
    }
}
