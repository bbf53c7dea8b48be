package nl.buurthub.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;

/** What happens to requests by itself. Whichever node claims one that is due does it, and no other. */
final class Deadlines {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final HelpPublisher news;
    private final HelpMail mail;
    private final RequestLifecycle progress;
    private final Clock clock;

    Deadlines(Db db, HelpPublisher news, HelpMail mail, RequestLifecycle progress, Clock clock) {
        this.db = db;
        this.news = news;
        this.mail = mail;
        this.progress = progress;
        this.clock = clock;
    }

    PeriodicJob job() {
        return new PeriodicJob(
                "help's deadlines",
                () -> PAUSE,
                () -> met(DueSql::alert, this::alert)
                        || met(DueSql::reminder, this::remind)
                        || met(DueSql::expiry, (tx, row) -> progress.become(tx, row, RequestState.EXPIRED))
                        || met(DueSql::withdrawal, (tx, row) -> progress.become(tx, row, RequestState.WITHDRAWN))
                        || met(DueSql::mail, mail::grouped));
    }

    /** @return whether one was due */
    private boolean met(BiFunction<Tx, Instant, Optional<UUID>> claim, BiConsumer<Tx, HelpRow> deed) {
        return db.tx(tx -> {
            var due = claim.apply(tx, clock.instant());
            due.ifPresent(request -> deed.accept(tx, HelpSql.lock(tx, request)));
            return due.isPresent();
        });
    }

    private void alert(Tx tx, HelpRow request) {
        DueSql.alerted(tx, request.id());
        news.unanswered(tx, request);
        mail.unanswered(tx, request);
    }

    private void remind(Tx tx, HelpRow request) {
        DueSql.reminded(tx, request.id());
        mail.reminded(tx, request);
    }
}
