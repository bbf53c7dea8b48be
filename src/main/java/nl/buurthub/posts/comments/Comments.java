package nl.buurthub.posts.comments;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.PersonSql;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.posts.Comment;
import nl.buurthub.posts.CommentSql;
import nl.buurthub.posts.PostEvent.CommentChanged;
import nl.buurthub.posts.PostEvent.CommentCreated;
import nl.buurthub.posts.PostEvent.CommentRemoved;
import nl.buurthub.posts.PostSql;
import org.jspecify.annotations.Nullable;

/** What neighbours say under a post, and to each other there. */
public final class Comments {

    private final Db db;
    private final Journal journal;
    private final TaskQueue tasks;
    private final SpamDetection spam;
    private final Clock clock;

    public Comments(Db db, Journal journal, TaskQueue tasks, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.tasks = tasks;
        this.spam = new SpamDetection(tasks, clock);
        this.clock = clock;
    }

    /** Comments, as managers moderate them. */
    public Moderatable moderatable() {
        return new CommentModeration(journal, clock);
    }

    /** What is said, and under which comment. */
    public record NewComment(String text, @Nullable UUID parent) {

        static final int TEXT = 2000;

        public NewComment {
            text = TextInput.text(text, "/text", TEXT);
        }
    }

    /** @param key names what was written; placed twice, it is there once */
    public Comment place(Caller who, String slug, UUID post, NewComment newComment, @Nullable RequestKey key) {
        var author = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            var card = PostSql.seen(tx, hood, post);
            var root = newComment.parent() == null ? null : root(tx, post, newComment.parent());
            PersonSql.lockName(tx, author);
            var once = new IdempotencyKey(author, "comment", key);
            var before = once.made(tx, id -> CommentSql.find(tx, post, id));
            if (before.isPresent()) return before.get();
            var comment = comment(tx, CommentSql.insert(tx, post, root, author, newComment.text(), clock.instant()));
            once.keep(tx, comment.id(), clock.instant());
            var count = PostSql.countComments(tx, post, 1);
            journal.append(tx, hood.stream(card.audience()), new CommentCreated(comment, count));
            spam.look(tx, hood, content(tx, hood, comment.id()));
            return comment;
        });
    }

    private static ModeratedContent content(Tx tx, Membership hood, UUID comment) {
        return CommentModeration.content(tx, hood, comment).orElseThrow(Problem.NotFound::new);
    }

    private static UUID root(Queries db, UUID post, UUID parent) {
        return CommentSql.root(db, post, parent).orElseThrow(() -> new Problem.Invalid("/parent", "gone"));
    }

    /** The contract's {@code CommentPage}. {@code source}: what was written, for its author. */
    public record CommentPage(Comment comment, @Nullable String source) {}

    public CommentPage show(Caller who, String slug, UUID post, UUID id) {
        var hood = Hoods.membership(db, who, slug);
        PostSql.seen(db, hood, post);
        var comment = comment(db, id);
        if (!comment.post().equals(post)) throw new Problem.NotFound();
        return new CommentPage(comment, isAuthor(who, comment) ? CommentSql.source(db, id) : null);
    }

    private static boolean isAuthor(Caller who, Comment comment) {
        return who instanceof Caller.Person person
                && comment.author() != null
                && person.id().equals(comment.author().id());
    }

    public Comment edit(Caller who, String slug, UUID post, UUID id, String text, Edition.Read read) {
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            var card = PostSql.seen(tx, hood, post);
            PersonSql.lockName(tx, who.person().id());
            CommentSql.lock(tx, id);
            var now = requireOwn(tx, post, id, who);
            var words = TextInput.text(text, "/text", NewComment.TEXT);
            var before = content(tx, hood, id);
            read.require(now.edition(), now);
            if (!CommentSql.edit(tx, id, post, who.person().id(), words, clock.instant())) throw new Problem.NotFound();
            PostSql.lock(tx, post);
            var comment = comment(tx, id);
            journal.renew(tx, hood.stream(card.audience()), new CommentChanged(comment));
            var written = content(tx, hood, id);
            tasks.edited(tx, slug, before, written);
            spam.look(tx, hood, before.words(), written);
            return comment;
        });
    }

    /** Also by who no longer lives there. */
    public void remove(Caller who, String slug, UUID post, UUID id) {
        db.tx(tx -> {
            var author = who.person().id();
            var hood = Hoods.membership(tx, who, slug);
            var audience = PostSql.audience(tx, hood.hood(), post).orElseThrow(Problem.NotFound::new);
            if (!CommentSql.remove(tx, id, post, author, clock.instant())) {
                PostSql.seen(tx, hood, post);
                requireOwn(tx, post, id, who);
                throw new Problem.NotFound();
            }
            var count = PostSql.countComments(tx, post, -1);
            var rest = CommentSql.rest(tx, post, id);
            journal.append(tx, hood.stream(audience), new CommentRemoved(id, post, rest, count));
            journal.erase(tx, hood.stream(audience), List.of(id));
            tasks.gone(tx, slug, List.of(id));
            return null;
        });
    }

    private static Comment requireOwn(Tx tx, UUID post, UUID id, Caller who) {
        var comment = comment(tx, id);
        if (!comment.post().equals(post) || comment.author() == null) throw new Problem.NotFound();
        if (!comment.author().id().equals(who.person().id())) throw new Problem.Refused("notYours");
        return comment;
    }

    private static Comment comment(Queries db, UUID id) {
        return CommentSql.find(db, id).orElseThrow(Problem.NotFound::new);
    }
}
