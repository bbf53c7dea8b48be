package nl.buurthub.platform.mail;

import gg.jte.TemplateException;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.db.Db;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Sends what is due: each second, and at once when mail is placed on this node. Each node runs one. */
public final class Sender extends VerticleBase {

    static final int MOST_ATTEMPTS = 8;
    static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Logger LOG = LogManager.getLogger();
    private static final int AT_ONCE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final long LONGEST_TALK_SECONDS = 300;
    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final Db db;
    private final Clock clock;
    private final MailWriter writer;
    private final Undelivered undelivered;
    private final MailClient client;
    private final Context loop;
    private final Set<Future<Void>> rounds = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param url {@code smtp://user:password@host:port?starttls=required}, or {@code smtps://}
     * @param from the sender as readers see it: {@code Buurthub <noreply@buurthub.nl>}
     */
    public Sender(Vertx vertx, Db db, Undelivered undelivered, Clock clock, String url, String from) {
        this.db = db;
        this.undelivered = undelivered;
        this.clock = clock;
        this.writer = new MailWriter(from);
        this.client = MailClient.create(vertx, SmtpUrl.config(url));
        this.loop = vertx.getOrCreateContext();
        if (!loop.isEventLoopContext())
            throw new IllegalStateException("a sender is made on an event loop, or outside Vert.x");
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
        return Future.join(new ArrayList<>(rounds))
                .timeout(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)
                .eventually(client::close)
                .otherwiseEmpty();
    }

    private void round() {
        if (stopping || rounds.size() >= AT_ONCE) return;
        Promise<Void> done = Promise.promise();
        rounds.add(done.future());
        try {
            tidy();
            while (!stopping && sendNext()) {}
        } catch (RuntimeException e) {
            LOG.warn("mail waits: {}", e.toString());
        } finally {
            rounds.remove(done.future());
            done.complete();
        }
    }

    void tidy() {
        var now = clock.instant();
        MailSql.abandonedBefore(db, now.minus(ABANDONED));
        MailSql.tooLate(db, now);
    }

    /** @return whether there was one */
    boolean sendNext() {
        var claimed = MailSql.claim(db, clock.instant());
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(ClaimedMail mail) {
        try {
            hand(mail, writer.write(mail));
        } catch (IllegalArgumentException | TemplateException unwritable) {
            MailSql.failed(db, mail.id(), unwritable.toString());
        }
    }

    private void hand(ClaimedMail claimed, OutgoingMail mail) {
        try {
            talk(mail).timeout(LONGEST_TALK_SECONDS, TimeUnit.SECONDS).await();
        } catch (Exception e) {
            notSent(claimed, mail, e);
            return;
        }
        MailSql.sent(db, claimed.id(), clock.instant());
    }

    /** The client stalls anywhere else than on an event loop. */
    private Future<MailResult> talk(OutgoingMail mail) {
        Promise<MailResult> result = Promise.promise();
        loop.runOnContext(_ -> client.sendMail(mail).onComplete(result));
        return result.future();
    }

    private void notSent(ClaimedMail claimed, OutgoingMail mail, Exception e) {
        var error = reason(e);
        if (mail.withdraw()) again(claimed, error);
        else if (e instanceof SMTPException answer && answer.isTransient()) again(claimed, error);
        else if (e instanceof SMTPException || e instanceof IllegalArgumentException) refused(claimed, error);
        else MailSql.unsure(db, claimed.id(), error);
    }

    private void again(ClaimedMail mail, String error) {
        if (mail.attempts() >= MOST_ATTEMPTS) refused(mail, error);
        else MailSql.again(db, mail.id(), clock.instant().plus(wait(mail.attempts())), error);
    }

    private void refused(ClaimedMail mail, String error) {
        db.tx(tx -> {
            MailSql.failed(tx, mail.id(), error);
            undelivered.refused(tx, mail.recipient());
            return null;
        });
    }

    /** Down to what began it. */
    private static String reason(Throwable e) {
        return e.getCause() == null ? e.toString() : e + "; " + reason(e.getCause());
    }

    private static Duration wait(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
