package nl.buurthub.posts;

import java.util.Set;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.posts.PostCard.ReactionCounts;
import org.jspecify.annotations.Nullable;

/** What happens on the square. To the stream of the post's audience, unless it says otherwise. */
public sealed interface PostEvent extends DomainEvent {

    /** Also when it is put back. */
    record PostCreated(PostCard post) implements PostEvent {
        @Override
        public UUID about() {
            return post.id();
        }
    }

    record PostChanged(PostCard post) implements PostEvent {
        @Override
        public UUID about() {
            return post.id();
        }
    }

    record PostRemoved(UUID id) implements PostEvent {}

    /** @param comments how many the post has now */
    record CommentCreated(Comment comment, int comments) implements PostEvent {
        @Override
        public UUID about() {
            return comment.id();
        }
    }

    record CommentChanged(Comment comment) implements PostEvent {
        @Override
        public UUID about() {
            return comment.id();
        }
    }

    /** @param comment what stays of it for the replies' sake, if it has any */
    record CommentRemoved(UUID id, UUID post, @Nullable Comment comment, int comments) implements PostEvent {}

    /** To each stream where they wrote: the name over all of it. */
    record AuthorRenamed(Author author) implements PostEvent {}

    record ReactionsCounted(UUID post, ReactionCounts reactions) implements PostEvent {}

    /** To the person: what they say of a post now. */
    record ReactionSet(UUID post, Set<Reaction> mine) implements PostEvent {}

    /** To its author: managers took it away, or gave it back. */
    record PostModerated(PostCard post) implements PostEvent {
        @Override
        public UUID about() {
            return post.id();
        }
    }
}
