package nl.buurthub.platform.mail;

import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Where use cases place mail. It leaves when their transaction is durable, and never if it isn't. */
public final class Outbox {

    /** Tells this node's sender that there is something to send, so that a code doesn't wait for its next run. */
    static final String PLACED = "mail.placed";

    private static final DeliveryOptions HERE = new DeliveryOptions().setLocalOnly(true);

    private final EventBus bus;
    private final Clock clock;
    private final String domain;

    /** @param domain what comes after the @ of a Message-ID */
    public Outbox(EventBus bus, Clock clock, String domain) {
        this.bus = bus;
        this.clock = clock;
        this.domain = domain;
    }

    public void place(Tx tx, Mail mail) {
        MailSql.insert(tx, mail, "<" + UUID.randomUUID() + "@" + domain + ">", clock.instant());
        tx.afterCommit(() -> bus.publish(PLACED, "", HERE));
    }

    /**
     * Sends nothing of what waits: a backup was put back, and it may have gone after that was made.
     *
     * @return how many
     */
    public static int hold(Queries db) {
        return MailSql.hold(db);
    }

    /** How long the oldest mail that could go out has been waiting to. */
    public Duration lag(Queries db) {
        var now = clock.instant();
        return MailSql.oldestDue(db, now).map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
    }
}
