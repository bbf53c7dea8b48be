package nl.buurthub.platform.mail;

import io.vertx.core.Vertx;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A mail table of its own, and senders for it. */
final class MailFixture implements AutoCloseable {

    static {
        // What a node takes in with its features.
        Messages.include("sessions");
        Messages.include("help");
    }

    private final TestDatabase database = TestDatabase.fresh();
    final MovableClock clock = new MovableClock();
    final Vertx vertx;
    final Db db;
    final Outbox outbox;

    MailFixture(Vertx vertx) {
        this.vertx = vertx;
        this.db = new Db(vertx, DatabaseUrl.of(database.url()), "mail", 8, 100);
        this.outbox = new Outbox(vertx.eventBus(), clock, "buurthub.test");
    }

    void empty() {
        db.run("delete from mail");
    }

    Sender sender(String url) {
        return new Sender(vertx, db, (_, _) -> {}, clock, url, "Buurthub <noreply@buurthub.test>");
    }

    void place(String recipient) {
        place(recipient, Language.NL, Map.of("code", "123456", "link", "http://localhost/x"));
    }

    void place(String recipient, Language language, Map<String, String> content) {
        place(new Mail(recipient, "signIn", language, content, null));
    }

    void place(Mail mail) {
        db.tx(tx -> {
            outbox.place(tx, mail);
            return true;
        });
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
    public void close() {
        database.close();
    }
}
