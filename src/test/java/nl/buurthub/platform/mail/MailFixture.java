package nl.buurthub.platform.mail;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail table of a test class, empty when a test begins, and senders for it. */
final class MailFixture implements BeforeEachCallback, AfterAllCallback {

    static {
        // What a node takes in with its features.
        Messages.include("sessions");
        Messages.include("help");
    }

    static final Letterhead LETTERHEAD = Letterhead.of("Buurthub <noreply@buurthub.test>");

    private final TestDatabase database = TestDatabase.fresh();
    final List<String> undeliverable = new CopyOnWriteArrayList<>();
    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final MovableClock clock = new MovableClock();
    final Vertx vertx = Vertx.vertx();
    final Db db = new Db(vertx, DatabaseUrl.of(database.url()), "mail", 8, 100);
    final Outbox outbox = new Outbox(vertx.eventBus(), clock, LETTERHEAD);
    final MailMeters meters = new MailMeters(registry, db, clock);

    @Override
    public void beforeEach(ExtensionContext test) {
        db.run("delete from mail");
        undeliverable.clear();
    }

    Sender sender(String url) {
        return sender(url, LETTERHEAD);
    }

    Sender sender(String url, Letterhead letterhead) {
        var server = new Smtp(vertx, SmtpUrl.of(url), "buurthub.test");
        return new Sender(db, server, letterhead, (_, recipient) -> undeliverable.add(recipient), meters, clock);
    }

    String place(String recipient) {
        return place(recipient, Language.NL, Map.of("code", "123456", "link", "http://localhost/x"));
    }

    String place(String recipient, Language language, Map<String, String> content) {
        return place(new Mail(recipient, "signIn", language, content, null, null));
    }

    /** Answers its Message-ID. */
    String place(Mail mail) {
        return db.tx(tx -> outbox.place(tx, mail));
    }

    void withdraw(String messageId) {
        db.tx(tx -> {
            outbox.withdraw(tx, messageId);
            return true;
        });
    }

    /** In which states mail is, and how many in each. */
    Map<String, Integer> states() {
        return db.list("select state, count(*)::int as many from mail group by state", row -> row).stream()
                .collect(Collectors.toMap(row -> row.getString("state"), row -> row.getInteger("many")));
    }

    /** A column of the mail that was placed last. */
    @Nullable
    String column(String name) {
        return db.list(
                        "select to_jsonb(mail) ->> $1 as value from mail order by id desc",
                        row -> row.getString("value"),
                        name)
                .getFirst();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        vertx.close().await();
        database.close();
    }
}
