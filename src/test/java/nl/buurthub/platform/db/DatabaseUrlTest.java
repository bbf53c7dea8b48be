package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import nl.buurthub.testing.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** What the setting says is the same for both drivers. */
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://hub:Zx81-lang@db:6432/buurt | db           | 6432 | buurt   | hub     | Zx81-lang
            postgres://hub:x@db.example.nl/buurt     | db.example.nl| 5432 | buurt   | hub     | x
            postgresql://hub:x@my_db/buurt           | my_db        | 5432 | buurt   | hub     | x
            postgresql://hub:x@127.0.0.1/buurt       | 127.0.0.1    | 5432 | buurt   | hub     | x
            postgresql://hub:x@[::1]:6432/buurt      | ::1          | 6432 | buurt   | hub     | x
            postgresql://hub:x@[2001:db8::7]/buurt   | 2001:db8::7  | 5432 | buurt   | hub     | x
            postgresql://h%40b:a%2Fb%3Ac%25%2b@db/b%20t | db        | 5432 | b t     | h@b     | a/b:c%+
            postgresql://hub:a+b:c=d&e@db/buurt      | db           | 5432 | buurt   | hub     | a+b:c=d&e
            postgresql://hub@db/buurt                | db           | 5432 | buurt   | hub     | ''
            """)
    void bothDriversReadTheSame(String text, String host, int port, String name, String user, String password)
            throws SQLException {
        var url = DatabaseUrl.of(text);
        var client = url.options();
        assertThat(client.getHost()).isEqualTo(host);
        assertThat(client.getPort()).isEqualTo(port);
        assertThat(client.getDatabase()).isEqualTo(name);
        assertThat(client.getUser()).isEqualTo(user);
        assertThat(client.getPassword()).isEqualTo(password);
        var source = (PGSimpleDataSource) url.source();
        var jdbc = Objects.requireNonNull(Driver.parseURL(source.getUrl(), new Properties()));
        assertThat(jdbc.getProperty("PGHOST").replaceAll("[\\[\\]]", "")).isEqualTo(host);
        assertThat(jdbc.getProperty("PGPORT")).isEqualTo(Integer.toString(port));
        assertThat(jdbc.getProperty("PGDBNAME")).isEqualTo(name);
        assertThat(source.getUser()).isEqualTo(user);
        assertThat(source.getPassword()).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({
        "'', DISABLE",
        "?sslmode=disable, DISABLE",
        "?sslmode=require, REQUIRE",
        "?sslmode=require&sslrootcert=FILE, VERIFY_CA",
        "?sslmode=verify-ca&sslrootcert=FILE, VERIFY_CA",
        "?sslmode=verify-full&sslrootcert=FILE, VERIFY_FULL",
        "?sslmode=verify-full, VERIFY_FULL"
    })
    void bothDriversEncryptAlike(String parameters, SslMode mode, @TempDir Path directory) {
        var file = new Authority(directory).certificate().toString();
        var url = DatabaseUrl.of("postgresql://hub:x@db/buurt" + parameters.replace("FILE", file));
        assertThat(url.options().getSslMode()).isEqualTo(mode);
        var source = (PGSimpleDataSource) url.source();
        assertThat(source.getSslMode()).isEqualTo(mode.value);
        assertThat(source.getSslRootCert()).isEqualTo(parameters.contains("FILE") ? file : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db:5432/buurt",
                "mysql://hub:s3cret@db/buurt",
                "postgresql://hub:s3cret@db",
                "postgresql://hub:s3cret@/buurt",
                "postgresql://db/buurt?user=hub&password=s3cret",
                "postgresql://hub:s3cret@db,other/buurt",
                "postgresql://hub:half/s3cret@db/buurt",
                "postgresql://hub:half@s3cret@db/buurt",
                "postgresql://hub:s3cret%@db/buurt",
                "postgresql://hub:s3cret@db/buurt?s3cret",
            })
    void whatIsNoUrlIsRefusedWithOneThatIs(String text) {
        assertThatThrownBy(() -> DatabaseUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("is not like postgresql://user:password@host:5432/name")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?sslmode=prefer                        | connects in the clear unseen
            ?sslmode=allow                         | connects in the clear unseen
            ?sslmode=verify                        | sslmode that is not require, verify-ca or verify-full
            ?sslmode=verify-ca                     | verify-ca without sslrootcert
            ?sslmode=require&sslmode=disable       | has sslmode more than once
            ?sslmode=require&sslcert=s3cret&ssl=on | has ssl, sslcert: it may have sslmode and sslrootcert
            ?sslmode=verify-ca&sslrootcert=/no/ca.crt    | has sslrootcert=/no/ca.crt, which can't be read
            ?sslmode=verify-ca&sslrootcert=/dev/null     | in which there is no certificate
            """)
    void whatIsNotUnderstoodIsRefusedWithItsReason(String parameters, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.of("postgresql://hub:s3cret@db/buurt" + parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aPortThatCantBeIsRefused() {
        assertThatThrownBy(() -> DatabaseUrl.of("postgresql://hub:x@db:65536/buurt"))
                .hasMessageContaining("has a port that can't be");
    }

    @Test
    void whatIsPrintedHasNoPassword() {
        assertThat(DatabaseUrl.of("postgresql://hub:s3cret@db/buurt")).hasToString("buurt at db:5432");
    }
}
