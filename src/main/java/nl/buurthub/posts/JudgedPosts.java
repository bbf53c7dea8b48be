package nl.buurthub.posts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Judged;
import nl.buurthub.hoods.Matter;
import nl.buurthub.hoods.Residents;
import nl.buurthub.hoods.Standing;
import nl.buurthub.hoods.Subject;
import nl.buurthub.hoods.Taken;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;
import nl.buurthub.posts.PostEvent.PostJudged;
import nl.buurthub.posts.PostSql.Found;

/** Posts as managers judge them. */
final class JudgedPosts implements Judged {

    private final Journal journal;
    private final Presence presence;
    private final Clock clock;

    JudgedPosts(Journal journal, Presence presence, Clock clock) {
        this.journal = journal;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public Subject subject() {
        return Subject.POST;
    }

    @Override
    public Optional<Matter> find(Queries db, Standing hood, UUID id) {
        return TakenSql.stands(db, hood, id).map(JudgedPosts::matter);
    }

    static Matter matter(Found found) {
        var card = found.card();
        return new Matter(
                Subject.POST,
                card.id(),
                card.author(),
                card.title(),
                found.source(),
                "posts/" + card.id(),
                card.audience(),
                card.taken(),
                card.author().id());
    }

    @Override
    public void take(Tx tx, Standing hood, UUID id, Taken why) {
        var before = standing(tx, hood, id);
        TakenSql.take(tx, id, why, clock.instant());
        if (before.taken() == null) presence.taken(tx, hood, id, before.audience());
        journal.append(tx, Stream.person(before.author().id()), new PostJudged(standing(tx, hood, id)));
    }

    @Override
    public void giveBack(Tx tx, Standing hood, UUID id) {
        var before = standing(tx, hood, id);
        if (!TakenSql.giveBack(tx, id, clock.instant())) return;
        if (before.taken() == Taken.HELD)
            Residents.welcome(tx, hood, before.author().id(), clock.instant());
        var card = presence.back(tx, hood, id, before.author().id());
        journal.append(tx, Stream.person(before.author().id()), new PostJudged(card));
    }

    private static PostCard standing(Tx tx, Standing hood, UUID id) {
        return TakenSql.stands(tx, hood, id).orElseThrow(Problem.NotFound::new).card();
    }
}
