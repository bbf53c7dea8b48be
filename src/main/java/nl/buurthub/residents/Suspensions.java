package nl.buurthub.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.ResidentEvent.ResidentLeft;
import org.jspecify.annotations.Nullable;

/** Who is suspended reads on, and writes nothing until it is over. */
public final class Suspensions {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final Journal journal;
    private final Clock clock;

    public Suspensions(Db db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Until then, or from now on no more: who left meanwhile can come back.
     *
     * @throws Problem.Conflict if that is so already
     */
    public void suspend(Tx tx, Membership hood, UUID person, @Nullable Instant until) {
        if (until == null && ResidentSql.unbarSuspended(tx, hood.hood(), person)) {
            ResidencyPublisher.tellDesk(journal, tx, hood.slug(), person);
            return;
        }
        if (!ResidentSql.suspend(tx, hood.hood(), person, until)) throw new Problem.Conflict("decidedBefore");
        ResidencyPublisher.tell(journal, tx, hood.hood(), hood.slug(), person);
        if (!Hoods.isManager(tx, hood.hood(), person)) return;
        if (until != null) journal.append(tx, Stream.desk(hood.slug()), new ResidentLeft(person));
        ResidencyPublisher.tellManagers(journal, tx, hood.hood(), hood.slug());
    }

    public PeriodicJob job() {
        return new PeriodicJob("suspensions' ends", () -> PAUSE, this::end);
    }

    /** @return whether one was over */
    private boolean end() {
        return db.doNext(tx -> ResidentSql.served(tx, clock.instant()), (tx, over) -> {
            ResidencyPublisher.tell(journal, tx, over.hood(), over.slug(), over.person());
            if (Hoods.isManager(tx, over.hood(), over.person()))
                ResidencyPublisher.tellManagers(journal, tx, over.hood(), over.slug());
        });
    }
}
