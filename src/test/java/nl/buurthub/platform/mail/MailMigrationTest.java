package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** When every mail was tried eight times, and those that failed kept their codes. */
class MailMigrationTest {

    private static final String LAST_BEFORE = "14";

    private static final String BEFORE = """
            insert into mail (recipient, template, language, content, message_id, unsubscribe, state, attempts, due, placed)
            select 'ana@example.org', 'signIn', 'nl', '{"code": "123456"}', state, 'https://stop', state, 5,
              now() + interval '1 hour', now()
            from unnest(array['waiting', 'sending', 'failed', 'unsure']) state
            """;

    @AutoClose
    TestDatabase database = TestDatabase.ofVersion(LAST_BEFORE);

    @Test
    void whatWaitedGoesAtOnceAndWhatFailedKeepsNothing() throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute(BEFORE);
            Migrations.run(DatabaseUrl.of(database.url()));
            try (var rows = sql.executeQuery("""
                    select string_agg(state, ' ' order by state) filter (where content <> '{}' and unsubscribe is not null),
                      string_agg(state, ' ' order by state) filter (where due <= now() and refusals = 0 and until > now())
                    from mail
                    """)) {
                rows.next();
                assertThat(rows.getString(1)).as("with content").isEqualTo("sending waiting");
                assertThat(rows.getString(2)).as("due").isEqualTo("waiting");
            }
        }
    }
}
