package nl.buurthub.posts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Standing;
import nl.buurthub.people.Renaming;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;
import nl.buurthub.posts.PostEvent.CommentEdited;
import nl.buurthub.posts.PostEvent.PostEdited;
import nl.buurthub.posts.PostEvent.PostPlaced;
import nl.buurthub.posts.PostEvent.PostRemoved;
import org.jspecify.annotations.Nullable;

/** Placing posts, changing them, taking them away and putting them back. */
public final class Posts {

    private final Db db;
    private final Journal journal;
    private final Photos photos;
    private final Clock clock;

    public Posts(Db db, Journal journal, Photos photos, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param draft names what was written; placed twice, it is there once */
    public PostCard place(Caller who, String slug, NewPost wish, @Nullable UUID draft) {
        var author = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            if (wish.kind() == PostKind.ANNOUNCEMENT && !hood.manager()) throw new Problem.Refused("onlyManagers");
            hood.requirePlace(wish.place());
            var audience = wish.audience() == null ? hood.settings().audience() : wish.audience();
            Renaming.hold(tx, author);
            var id = PostSql.insert(tx, hood.hood(), author, draft, wish, audience, clock.instant());
            if (id.isEmpty())
                return PostSql.ofDraft(tx, hood, author, draft).orElseThrow(() -> new Problem.Conflict("alreadyThere"));
            photos.attach(tx, author, id.get(), wish.photos());
            var card = PostSql.seen(tx, hood, id.get());
            journal.append(tx, hood.stream(audience), new PostPlaced(card));
            return card;
        });
    }

    public PostCard edit(Caller who, String slug, UUID post, PostChange change) {
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            requireOwn(tx, hood, post, who);
            hood.requirePlace(change.place());
            Renaming.hold(tx, who.person().id());
            PostSql.edit(tx, post, who.person().id(), change, clock.instant());
            if (change.photos() != null) photos.attach(tx, who.person().id(), post, change.photos());
            var card = PostSql.seen(tx, hood, post);
            if (card.isEmpty()) throw new Problem.Invalid("/text", "blank");
            journal.renew(tx, hood.stream(card.audience()), new PostEdited(card));
            return card;
        });
    }

    private static void requireOwn(Tx tx, Standing hood, UUID post, Caller who) {
        var card = PostSql.seen(tx, hood, post);
        if (!card.author().id().equals(who.person().id())) throw new Problem.Refused("notYours");
    }

    /** Also by who no longer lives there. */
    public void remove(Caller who, String slug, UUID post) {
        db.tx(tx -> {
            var author = who.person().id();
            var hood = Hoods.standing(tx, who, slug);
            var audience = PostSql.remove(tx, hood.hood(), post, author, clock.instant())
                    .orElseThrow(() -> PostSql.visible(tx, hood, post).isPresent()
                            ? new Problem.Refused("notYours")
                            : new Problem.NotFound());
            photos.detach(tx, post);
            var gone = new ArrayList<>(List.of(post));
            CommentSql.of(tx, post).forEach(comment -> gone.add(comment.id()));
            var streams = new ArrayList<>(List.of(hood.stream(audience)));
            if (!ReportSql.of(tx, post).isEmpty()) streams.add(Stream.desk(slug));
            streams.forEach(stream -> {
                journal.append(tx, stream, new PostRemoved(post));
                journal.erase(tx, stream, gone);
            });
            return null;
        });
    }

    public PostCard restore(Caller who, String slug, UUID post) {
        return db.tx(tx -> {
            var hood = Hoods.requireResident(tx, who, slug);
            var since = clock.instant().minus(Duration.ofMinutes(hood.settings().undoMinutes()));
            if (!PostSql.restore(tx, hood.hood(), post, who.person().id(), since)) throw new Problem.NotFound();
            photos.reattach(tx, post);
            Renaming.hold(tx, who.person().id());
            Authors.holdUnder(tx, post);
            var card = PostSql.seen(tx, hood, post);
            var stream = hood.stream(card.audience());
            journal.append(tx, stream, new PostPlaced(card));
            // What was said of these before is erased.
            CommentSql.of(tx, post).forEach(comment -> journal.append(tx, stream, new CommentEdited(comment)));
            ReportSql.of(tx, post).forEach(report -> journal.append(tx, Stream.desk(slug), report));
            return card;
        });
    }
}
