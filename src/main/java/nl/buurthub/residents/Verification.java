package nl.buurthub.residents;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.hoods.Residency;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;

/** How it becomes known that somebody lives where they say: a manager vouches for them, or they type what a letter says. */
final class Verification {

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    Verification(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Also the operator vouches, where nobody else can for the only manager.
     *
     * @throws Problem.Refused for oneself
     */
    void vouch(Caller who, String slug, UUID person) {
        db.tx(tx -> {
            var hood = Hoods.requireRunning(tx, who, slug);
            if (!ResidentSql.lock(tx, hood.hood(), person)) throw new Problem.NotFound();
            if (person.equals(who.person().id())) throw new Problem.Refused("ownAddress");
            verify(tx, hood, person);
            return null;
        });
    }

    /**
     * The code of the letter that came.
     *
     * @throws Problem.Gone when a new letter is needed: moved since, too late, or guessed too often
     * @throws Problem.Invalid for another code
     */
    Residency type(Caller who, String slug, String code) {
        var person = who.person().id();
        return db.tx(tx -> {
                    var hood = Hoods.requireResident(tx, who, slug);
                    var hash = LetterSql.running(tx, hood.hood(), person, clock.instant())
                            .orElseThrow(() -> new Problem.Gone("letterOver"));
                    if (Secrets.same(hash, AddressLetters.hash(hood.hood(), person, code)))
                        return Optional.of(verify(tx, hood, person));
                    LetterSql.countTry(tx, hood.hood(), person);
                    return Optional.<Residency>empty();
                })
                .orElseThrow(() -> new Problem.Invalid("/code", "letterCode"));
    }

    private Residency verify(Tx tx, Membership hood, UUID person) {
        LetterSql.delete(tx, hood.hood(), person);
        ResidentSql.verify(tx, hood.hood(), person, clock.instant());
        return ResidencyPublisher.tell(journal, tx, hood.hood(), hood.slug(), person);
    }
}
