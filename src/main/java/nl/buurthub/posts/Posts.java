package nl.buurthub.posts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.SpamDetection;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.PersonSql;
import nl.buurthub.photos.PhotoSubject;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.posts.PostEvent.PostChanged;
import nl.buurthub.posts.PostEvent.PostCreated;
import nl.buurthub.posts.PostEvent.PostModerated;
import nl.buurthub.posts.PostEvent.PostRemoved;
import nl.buurthub.posts.PostSql.PostWithSource;
import org.jspecify.annotations.Nullable;

/** Placing posts, changing them, taking them away and putting them back. */
public final class Posts {

    /** Posts, as a kind of content. */
    public static final ContentType CONTENT = new ContentType("post");

    /** What a new resident wrote first waits until a manager lets it through. */
    private static final TaskKind FIRST_POST = new TaskKind("first_post");

    private final Db db;
    private final Journal journal;
    private final Photos photos;
    private final TaskQueue tasks;
    private final SpamDetection spam;
    private final PostVisibility visibility;
    private final Clock clock;

    Posts(Db db, Journal journal, Photos photos, TaskQueue tasks, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.photos = photos;
        this.tasks = tasks;
        this.spam = new SpamDetection(tasks, clock);
        this.visibility = new PostVisibility(journal, photos, tasks);
        this.clock = clock;
    }

    /** Posts, as managers moderate them. */
    public Moderatable moderatable() {
        return new PostModeration(journal, visibility, clock);
    }

    /** @param key names what was written; placed twice, it is there once */
    public PostCard place(Caller who, String slug, NewPost newPost, @Nullable RequestKey key) {
        var author = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            if (newPost.kind() == PostKind.ANNOUNCEMENT && !hood.manager()) throw new Problem.Refused("onlyManagers");
            if (newPost.onBehalf() != null && !hood.manager()) throw new Problem.Refused("onBehalf");
            hood.requirePlace(newPost.place());
            var audience = newPost.audience() == null ? hood.settings().audience() : newPost.audience();
            PersonSql.lockName(tx, author);
            var once = new IdempotencyKey(author, "placePost", key);
            var before = once.made(tx, post -> PostSql.placed(tx, hood, post));
            if (before.isPresent()) return before.get();
            var id = PostSql.insert(tx, hood, author, newPost, audience, clock.instant());
            once.keep(tx, id, clock.instant());
            photos.attach(tx, author, new PhotoSubject(id, hood.hood(), audience), newPost.photos());
            var found = PostModerationSql.own(tx, hood, id, author).orElseThrow();
            if (hood.known()) {
                journal.append(tx, hood.stream(audience), new PostCreated(found.card()));
                spam.look(tx, hood, PostModeration.content(found));
            } else review(tx, hood, found);
            return found.card();
        });
    }

    /** Nobody else sees it until a manager lets it through. */
    private void review(Tx tx, Membership hood, PostWithSource found) {
        var card = found.card();
        var content = PostModeration.content(found);
        photos.hide(tx, card.id());
        tasks.open(tx, hood.slug(), NewTask.of(FIRST_POST, content).because(spam.in(tx, hood, content)));
        journal.append(tx, Stream.person(card.author().id()), new PostModerated(card));
    }

    public PostCard edit(Caller who, String slug, UUID post, PostChange change, Edition.Read read) {
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            PersonSql.lockName(tx, who.person().id());
            PostSql.lockToEdit(tx, post);
            var before = requireOwn(tx, hood, post, who);
            hood.requirePlace(change.place());
            read.require(before.card().edition(), before.card());
            PostSql.edit(tx, post, who.person().id(), change, clock.instant());
            if (change.photos() != null) {
                var subject = new PhotoSubject(post, hood.hood(), before.card().audience());
                photos.attach(tx, who.person().id(), subject, change.photos());
            }
            var card = PostSql.seen(tx, hood, post);
            if (card.isEmpty()) throw new Problem.Invalid("/text", "blank");
            journal.renew(tx, hood.stream(card.audience()), new PostChanged(card));
            var known = PostModeration.content(before);
            var written = PostModeration.content(
                    PostModerationSql.find(tx, hood, post).orElseThrow());
            tasks.edited(tx, slug, known, written);
            spam.look(tx, hood, known.words(), written);
            return card;
        });
    }

    private static PostWithSource requireOwn(Tx tx, Membership hood, UUID post, Caller who) {
        var found = PostSql.visible(tx, hood, post).orElseThrow(Problem.NotFound::new);
        if (!found.card().author().id().equals(who.person().id())) throw new Problem.Refused("notYours");
        return found;
    }

    /** Also by who no longer lives there. */
    public void remove(Caller who, String slug, UUID post) {
        db.tx(tx -> {
            var author = who.person().id();
            var hood = Hoods.membership(tx, who, slug);
            if (PostModerationSql.drop(tx, hood.hood(), post, author)) {
                photos.detach(tx, post);
                tasks.gone(tx, slug, List.of(post));
                journal.append(tx, Stream.person(author), new PostRemoved(post));
                journal.erase(tx, Stream.person(author), List.of(post));
                return null;
            }
            var audience = PostSql.remove(tx, hood.hood(), post, author, clock.instant())
                    .orElseThrow(() -> PostSql.visible(tx, hood, post).isPresent()
                            ? new Problem.Refused("notYours")
                            : new Problem.NotFound());
            visibility.removed(tx, hood, post, audience);
            return null;
        });
    }

    public PostCard restore(Caller who, String slug, UUID post) {
        return db.tx(tx -> {
            var author = who.person().id();
            var hood = Hoods.requireResident(tx, who, slug);
            var since = clock.instant().minus(Duration.ofMinutes(hood.settings().undoMinutes()));
            if (!PostSql.restore(tx, hood.hood(), post, author, since)) throw new Problem.NotFound();
            var card = visibility.back(tx, hood, post, author);
            tasks.back(
                    tx,
                    slug,
                    PostModeration.content(
                            PostModerationSql.find(tx, hood, post).orElseThrow()));
            return card;
        });
    }
}
