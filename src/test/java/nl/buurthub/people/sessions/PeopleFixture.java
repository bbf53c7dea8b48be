package nl.buurthub.people.sessions;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.Profile;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Letterhead;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;

/** People on a database of their own, and what was mailed to them. */
final class PeopleFixture implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("#t=([^&]+)");

    private final TestDatabase database = TestDatabase.fresh();
    final MovableClock clock = new MovableClock();
    final Db db;
    final Tokens tokens;
    final Sessions sessions;
    final SignIn signIn;
    final Profile profile;
    final MailChoices choices;

    PeopleFixture(Vertx vertx) {
        this.db = new Db(vertx, DatabaseUrl.of(database.url()), "people", 8, 100);
        var journal = new Journal(vertx.eventBus(), clock);
        this.tokens = new Tokens(vertx, SigningKeys.of(SigningKeys.fresh()), clock);
        this.sessions = new Sessions(db, journal, tokens, clock);
        this.signIn = new SignIn(
                db,
                new Outbox(vertx.eventBus(), clock, Letterhead.of("noreply@buurthub.test")),
                sessions,
                "secret",
                clock);
        this.profile = new Profile(db, journal, List.of(), List.of());
        this.choices = new MailChoices(db, clock);
    }

    /** From a device that didn't before. */
    AskingDevice ask(String email) {
        var device = AskingDevice.begin();
        ask(email, device);
        return device;
    }

    void ask(String email, AskingDevice device) {
        signIn.ask(email, Language.NL, null, "http://localhost:8080", device);
    }

    String code(String email) {
        return mailed(email).code();
    }

    String link(String email) {
        var match = TOKEN.matcher(mailed(email).link());
        if (!match.find()) throw new AssertionError("no link");
        return match.group(1);
    }

    Mailed mailed(String email) {
        return db.one(
                "select content::text as content from mail where recipient = $1 order by id desc limit 1",
                row -> Json.read(row.getString("content"), Mailed.class),
                email);
    }

    int mails(String email) {
        return db.list("select id from mail where recipient = $1", row -> row, email)
                .size();
    }

    record Mailed(String code, String link) {}

    /** However often: nobody counts what was mailed. */
    SignedIn signIn(String email) {
        db.run("delete from mail");
        ask(email);
        return signIn.signIn(new Proof.Code(email, code(email)), "Firefox op Linux", null);
    }

    /** What {@code person/<id>} was told: the type, and whom it silences. */
    List<String> told(UUID person) {
        return db.list(
                "select type || ' ' || coalesce(revokes::text, '') as line from event where stream = $1 order by seq",
                row -> row.getString("line"),
                "person/" + person);
    }

    @Override
    public void close() {
        database.close();
    }
}
