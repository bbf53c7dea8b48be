package nl.buurthub.help.upkeep;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.help.DueSql;
import nl.buurthub.help.HelpMail;
import nl.buurthub.help.HelpPublisher;
import nl.buurthub.help.HelpRow;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.RequestState;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;

/** What happens to requests by itself. Whichever node claims one that is due does it, and no other. */
public final class Deadlines {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final HelpPublisher publisher;
    private final HelpMail mail;
    private final RequestLifecycle lifecycle;
    private final Clock clock;

    public Deadlines(Db db, HelpPublisher publisher, HelpMail mail, RequestLifecycle lifecycle, Clock clock) {
        this.db = db;
        this.publisher = publisher;
        this.mail = mail;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    public PeriodicJob job() {
        return new PeriodicJob("help's deadlines", () -> PAUSE, this::meetNext);
    }

    /** @return whether one was due */
    public boolean meetNext() {
        return db.doNext(
                tx -> DeadlineSql.claim(tx, clock.instant()),
                (tx, due) -> meet(tx, HelpSql.lock(tx, due.request()), due.deadline()));
    }

    private void meet(Tx tx, HelpRow request, Deadline deadline) {
        switch (deadline) {
            case ALERT -> alert(tx, request);
            case REMINDER -> remind(tx, request);
            case EXPIRY -> lifecycle.become(tx, request, RequestState.EXPIRED);
            case WITHDRAWAL -> lifecycle.become(tx, request, RequestState.WITHDRAWN);
            case MAIL -> mail.grouped(tx, request);
        }
    }

    private void alert(Tx tx, HelpRow request) {
        DueSql.alerted(tx, request.id());
        publisher.unanswered(tx, request);
        mail.unanswered(tx, request);
    }

    private void remind(Tx tx, HelpRow request) {
        DueSql.reminded(tx, request.id());
        mail.reminded(tx, request);
    }
}
