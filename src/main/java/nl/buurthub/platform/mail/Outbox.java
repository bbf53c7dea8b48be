package nl.buurthub.platform.mail;

import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Where use cases place mail. It leaves when their transaction is durable, and never if it isn't. */
public final class Outbox {

    /** Tells this node's sender that there is something to send, so that a code doesn't wait for its next run. */
    static final String PLACED = "mail.placed";

    private static final DeliveryOptions HERE = new DeliveryOptions().setLocalOnly(true);

    /** A mail of which nobody says until when, is one that is better late than never. */
    private static final Duration OF_USE = Duration.ofDays(3);

    private static final int MOST_SHOWN = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final EventBus bus;
    private final Clock clock;
    private final Letterhead letterhead;

    public Outbox(EventBus bus, Clock clock, Letterhead letterhead) {
        this.bus = bus;
        this.clock = clock;
        this.letterhead = letterhead;
    }

    /** @return its Message-ID, by which it can be withdrawn */
    public String place(Tx tx, Mail mail) {
        var now = clock.instant();
        var until = Objects.requireNonNullElse(mail.until(), now.plus(OF_USE));
        var messageId = "<" + UUID.randomUUID() + "@" + letterhead.domain() + ">";
        MailSql.insert(tx, mail, messageId, now, until);
        tx.afterCommit(() -> bus.publish(PLACED, "", HERE));
        return messageId;
    }

    /** Its reason is gone: it isn't sent any more, unless it is on its way. */
    public void withdraw(Tx tx, String messageId) {
        MailSql.withdraw(tx, messageId, clock.instant());
    }

    /**
     * Places what anybody who knows an address can have sent there: a mailbox gets so many of a kind, whoever asks for them and
     * at whichever node, and then none for a while.
     *
     * @return whether it was placed
     */
    public boolean placeSparingly(Tx tx, Mail mail, int mostAnHour) {
        MailSql.lockMailbox(tx, mail.recipient());
        if (MailSql.countSince(tx, mail, clock.instant().minus(HOUR)) >= mostAnHour) return false;
        place(tx, mail);
        return true;
    }

    /**
     * Sends nothing of what waits: a backup was put back, and it may have gone after that was made.
     *
     * @return how many
     */
    public static int hold(Queries db) {
        return MailSql.hold(db);
    }

    /** What waits, the newest first; for a site that has no mail server and shows it instead. */
    public List<PendingMail> pending(Queries db) {
        var writer = new MailWriter(letterhead);
        return MailSql.waiting(db, MOST_SHOWN).stream()
                .map(mail -> new PendingMail(mail.recipient(), writer.subject(mail), writer.text(mail)))
                .toList();
    }
}
