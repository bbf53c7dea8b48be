package nl.buurthub.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When gatherings counted their own places: every one of them, and every sign-up, is there afterwards. */
class SlotMigrationTest {

    private static final String LAST_BEFORE = "13";

    private static final String PLACES =
            "select title, capacity, guests, taken, waiting, starts, closes, signing, rule from gathering_card order by id";
    private static final String SIGN_UPS =
            "select id, person, name, email, language, contact, guests, shown, state, nr, position, code, decline_until, came,"
                    + " asked from sign_up_entry order by id";

    private static final String BEFORE = """
            insert into city (slug, name) values ('stad', 'Stad') on conflict do nothing;
            insert into hood (slug, name, city) values ('noord', 'Noord', 'stad');
            insert into person (email, name, joined) values ('ana@example.org', 'Ana', now()), ('ben@example.org', 'Ben', now());
            insert into calendar_source (hood, name, url, due, added)
            select id, 'School', 'https://example.org/school.ics', now(), now() from hood;
            insert into gathering
              (hood, organiser, kind, title, starts, ends, venue, audience, signing, capacity, guests, closes, taken, waiting,
               signed, planned)
            select hood.id, person.id, 'food', 'Vol', now() + interval '2 days', now() + interval '3 days', 'De zaal', 'public',
              'anyone', 3, 2, now() + interval '1 day', 3, 2, 7, now()
            from hood, person where person.name = 'Ana';
            insert into gathering (hood, organiser, kind, title, starts, ends, venue, audience, signing, planned, removed)
            select hood.id, person.id, 'walk', 'Weg', now(), now() + interval '1 hour', 'De brug', 'residents', 'none', now(), now()
            from hood, person where person.name = 'Ana';
            insert into gathering (hood, source, uid, occurs, kind, title, starts, ends, venue, audience, signing, planned)
            select hood, id, 'feest', now(), 'party', 'Feest', now(), now() + interval '1 hour', 'School', 'public', 'none', now()
            from calendar_source;
            insert into sign_up (gathering, person, guests, shown, state, nr, code, came, asked)
            select gathering.id, person.id, 2, true, 'placed', 1, 'AAAAAAAA', now(), now()
            from gathering, person where title = 'Vol' and name = 'Ben';
            insert into sign_up (gathering, name, email, language, guests, state, nr, code, asked)
            select id, 'Cor', 'cor@example.org', 'en', 1, 'waiting', 6, 'BBBBBBBB', now() from gathering where title = 'Vol';
            insert into sign_up (gathering, name, contact, state, nr, code, asked, ended)
            select id, 'Dirk', '06 12345678', 'cancelled', 7, 'CCCCCCCC', now(), now() from gathering where title = 'Vol';
            insert into sign_up (gathering, name, email, language, state, code, asked)
            select id, 'Eva', 'eva@example.org', 'nl', 'asked', 'DDDDDDDD', now() from gathering where title = 'Vol';
            insert into gathering_message (gathering, kind, words, total, told, placed)
            select id, 'words', 'Neem een stoel mee', 2, 1, now() from gathering where title = 'Vol';
            insert into gathering_told select gathering_message.id, sign_up.id from gathering_message, sign_up where state = 'waiting';
            insert into mail (recipient, template, language, content, message_id, due, placed)
            values ('cor@example.org', 'signUpWaiting', 'en', '{"gathering": "Vol", "code": "BBBBBBBB"}', 'm', now(), now());
            """;

    @AutoClose
    TestDatabase database = TestDatabase.ofVersion(LAST_BEFORE);

    @AutoClose
    Connection connection;

    @BeforeEach
    void asItWas() throws SQLException {
        connection = database.connect();
        run(BEFORE);
    }

    @Test
    void everyPlaceAndEverySignUpIsKept() throws SQLException {
        var places = rows(PLACES);
        var signUps = rows(SIGN_UPS);
        var untold = rows("select message, sign_up from gathering_told");
        Migrations.run(DatabaseUrl.of(database.url()));
        assertThat(places).hasSize(3);
        assertThat(rows(PLACES)).isEqualTo(places);
        assertThat(signUps).hasSize(4);
        assertThat(rows(SIGN_UPS)).isEqualTo(signUps);
        assertThat(rows("select message, sign_up from gathering_told")).isEqualTo(untold);
        assertThat(rows("select signed from slot order by signed")).containsExactly("0", "7");
        assertThat(rows("select content ->> 'title' from mail")).containsExactly("Vol");
    }

    @Test
    void placesGoWithWhatTheyAreOf() throws SQLException {
        Migrations.run(DatabaseUrl.of(database.url()));
        run("delete from hood");
        assertThat(rows("select id from slot")).isEmpty();
        assertThat(rows("select id from sign_up")).isEmpty();
    }

    @Test
    void nobodyGetsAPlaceMoreThanThereAre() throws SQLException {
        Migrations.run(DatabaseUrl.of(database.url()));
        assertThatThrownBy(() -> run("update slot set taken = 4 where capacity = 3"))
                .hasMessageContaining("slot_check");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Each as one text. */
    private List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var columns = new ArrayList<String>();
                for (var nr = 1; nr <= found.getMetaData().getColumnCount(); nr++) columns.add(found.getString(nr));
                rows.add(String.join(" ", columns.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }
}
