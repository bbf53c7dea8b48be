package nl.buurthub.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** When photos didn't say for whom they are: each is for who sees what it goes with. */
class PhotoMigrationTest {

    private static final String LAST_BEFORE = "17";

    private static final String BEFORE = """
            insert into city (slug, name) values ('stad', 'Stad') on conflict do nothing;
            insert into hood (slug, name, city) values ('noord', 'Noord', 'stad');
            insert into person (email, name, joined) values ('ana@example.org', 'Ana', now());
            insert into post (hood, author, kind, title, source, audience, placed)
            select hood.id, person.id, 'message', audience || ' post', '', audience, now()
            from hood, person, unnest(array['public', 'residents']) audience;
            insert into photo_file (name, until) values (repeat('a', 43), now());
            insert into photo (owner, name, width, height, uploaded, alt, subject, nr)
            select author, repeat('a', 43), 1, 1, now(), title, post.id, 0 from post;
            insert into photo (owner, name, width, height, uploaded, alt, until)
            select id, repeat('a', 43), 1, 1, now(), 'loose', now() from person;
            """;

    @Test
    void aPhotoIsForWhoSeesItsPost() throws SQLException {
        try (var database = TestDatabase.ofVersion(LAST_BEFORE);
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
            Migrations.run(DatabaseUrl.of(database.url()));
            var hoods = new HashMap<String, String>();
            var rows = statement.executeQuery(
                    "select alt, coalesce(hood.slug, '') from photo left join hood on hood.id = residents_of");
            while (rows.next()) hoods.put(rows.getString(1), rows.getString(2));
            assertThat(hoods).isEqualTo(Map.of("public post", "", "residents post", "noord", "loose", ""));
        }
    }
}
