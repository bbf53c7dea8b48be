package nl.buurthub.platform.mail;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Outage;
import nl.buurthub.platform.db.Db;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Sends what is due: each second, and at once when mail is placed on this node. Each node runs one. While the server is away
 * it tries one mail now and then, and the first that goes is followed by all that waits, on whichever node. What is urgent goes
 * first, and through a place that nothing else takes: however slow the server is and however much waits, a code doesn't wait.
 */
public final class Sender extends VerticleBase {

    static final Duration ABANDONED = Duration.ofMinutes(10);
    static final Duration PROBE = Duration.ofSeconds(10);
    /** Where a try may cost a mail. */
    static final Duration DEAR_PROBE = Duration.ofMinutes(2);

    private static final Logger LOG = LogManager.getLogger();
    private static final int AT_ONCE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;
    private static final long LONGEST_TALK_SECONDS = 300;
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final Db db;
    private final Clock clock;
    private final MailWriter writer;
    private final Undelivered undelivered;
    private final Smtp server;
    private final MailMeters meters;
    private final Outage outage = new Outage("the mail server");
    private final Outage sending = new Outage("sending mail");
    private final Set<Future<Void>> rounds = ConcurrentHashMap.newKeySet();
    private final Set<Future<Void>> urgentRounds = ConcurrentHashMap.newKeySet();
    private volatile Instant nextProbe = Instant.MIN;
    private volatile boolean stopping;

    public Sender(Db db, Smtp server, Letterhead letterhead, Undelivered undelivered, MailMeters meters, Clock clock) {
        this.db = db;
        this.server = server;
        this.writer = new MailWriter(letterhead);
        this.undelivered = undelivered;
        this.meters = meters;
        this.clock = clock;
    }

    /** Begins; ends by itself when Vert.x closes, after the mails it has in hand. */
    public Future<String> deploy(Vertx vertx) {
        return vertx.deployVerticle(this, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(1000, _ -> round());
        vertx.eventBus().localConsumer(Outbox.PLACED, _ -> round());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        var inHand = new ArrayList<>(rounds);
        inHand.addAll(urgentRounds);
        return Future.join(inHand)
                .timeout(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)
                .eventually(server::close)
                .otherwiseEmpty();
    }

    private void round() {
        if (stopping) return;
        if (rounds.size() < (outage.lasts() ? 1 : AT_ONCE)) round(rounds, Turn.URGENT_FIRST);
        else if (urgentRounds.isEmpty() && !outage.lasts()) round(urgentRounds, Turn.URGENT_ONLY);
    }

    private void round(Set<Future<Void>> places, Turn turn) {
        Promise<Void> done = Promise.promise();
        places.add(done.future());
        try {
            sending.watch(() -> {
                tidy();
                while (!stopping && sendNext(turn)) {}
            });
        } finally {
            places.remove(done.future());
            done.complete();
        }
    }

    void tidy() {
        var now = clock.instant();
        MailSql.abandonedBefore(db, now.minus(ABANDONED));
        MailSql.tooLate(db, now);
    }

    /** @return whether there was one to try now */
    boolean sendNext() {
        return sendNext(Turn.URGENT_FIRST);
    }

    private boolean sendNext(Turn turn) {
        if (outage.lasts() && clock.instant().isBefore(nextProbe)) return false;
        var claimed = MailSql.claim(db, clock.instant(), outage.lasts() ? Turn.BY_AGE : turn);
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(ClaimedMail mail) {
        OutgoingMail letter;
        try {
            letter = writer.write(mail);
        } catch (RuntimeException unwritable) {
            MailSql.failed(db, mail.id(), unwritable.toString());
            return;
        }
        hand(mail, letter);
    }

    private void hand(ClaimedMail claimed, OutgoingMail mail) {
        try {
            server.send(mail).timeout(LONGEST_TALK_SECONDS, TimeUnit.SECONDS).await();
        } catch (Exception e) {
            notSent(claimed, SendFailure.of(e, mail.withdraw()), e);
            return;
        }
        outage.over();
        MailSql.sent(db, claimed.id(), clock.instant());
        meters.sent();
    }

    private void notSent(ClaimedMail mail, SendFailure failure, Exception e) {
        var reason = reason(e);
        switch (failure) {
            case OF_SERVER -> {
                away(reason, PROBE);
                MailSql.back(db, mail.id(), clock.instant(), reason);
            }
            case OF_MAIL -> {
                if (mail.refusals() == 0)
                    LOG.warn("the mail server refuses a mail {}: {}", mail.template(), new WithoutAddresses(reason));
                MailSql.refused(db, mail.id(), clock.instant().plus(wait(mail.refusals())), reason);
            }
            case OF_MAILBOX -> undeliverable(mail, reason);
            case UNKNOWN -> {
                // A server that does so to one may do so to all, and what it did it to is not sent again.
                away(reason, DEAR_PROBE);
                MailSql.unsure(db, mail.id(), reason);
            }
        }
    }

    private void away(String reason, Duration wait) {
        nextProbe = clock.instant().plus(wait);
        outage.failed(new WithoutAddresses(reason));
    }

    /** Down to what began it. */
    private static String reason(Throwable e) {
        return e.getCause() == null ? e.toString() : e + "; " + reason(e.getCause());
    }

    private static Duration wait(int refusals) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(refusals, DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void undeliverable(ClaimedMail mail, String reason) {
        db.tx(tx -> {
            MailSql.failed(tx, mail.id(), reason);
            undelivered.refused(tx, mail.recipient());
            return null;
        });
    }
}
