package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Ports;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.SecurePostgres;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that takes nobody but over TLS, and a role on it that may do no more than own its database. */
class SecureDatabaseTest {

    @TempDir
    static Path directory;

    static SecurePostgres postgres;
    static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        postgres = new SecurePostgres(directory);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        vertx.close().await();
    }

    private static DatabaseUrl url(String host, String parameters) {
        var own = postgres.authority().certificate().toString();
        return DatabaseUrl.of(postgres.url(host, parameters.replace("OWN", own)));
    }

    private static Db client(DatabaseUrl url) {
        return new Db(vertx, url, "secure", 1, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?sslmode=require", "?sslmode=verify-ca&sslrootcert=OWN", "?sslmode=verify-full&sslrootcert=OWN"
            })
    void bothDriversComeInOverTls(String parameters) throws SQLException {
        var url = url("localhost", parameters);
        Migrations.run(url);
        var db = client(url).connected();
        var question = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
        assertThat(db.ask(question).await().iterator().next().getBoolean("ssl")).isTrue();
        try (var connection = url.source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            assertThat(row.getBoolean("ssl")).isTrue();
        }
    }

    private static void isRefused(DatabaseUrl url, String jdbc, String client) {
        assertThatThrownBy(() -> Migrations.run(url))
                .isInstanceOf(NoDatabase.class)
                .hasMessageStartingWith("The database " + url + " can't be used: ")
                .hasMessageContaining(jdbc)
                .hasMessageNotContaining(url.password());
        var db = client(url);
        assertThatThrownBy(db::connected)
                .isInstanceOf(NoDatabase.class)
                .hasMessageStartingWith("The database " + url + " can't be used: ")
                .hasMessageContaining(client)
                .hasMessageNotContaining(url.password());
    }

    @Test
    void aServerByAnotherNameIsRefusedWhereTheNameCounts() {
        client(url("127.0.0.1", "?sslmode=verify-ca&sslrootcert=OWN")).connected();
        isRefused(
                url("127.0.0.1", "?sslmode=verify-full&sslrootcert=OWN"),
                "The hostname 127.0.0.1 could not be verified",
                "SSL handshake failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void aServerOfAnotherAuthorityIsRefused(String mode, @TempDir Path elsewhere) {
        var other = new Authority(elsewhere).certificate();
        isRefused(
                url("localhost", "?sslmode=" + mode + "&sslrootcert=" + other),
                "its certificate isn't trusted",
                "SSL handshake failed");
    }

    @Test
    void anAuthorityThatJavaTrustsNeedNotBeNamed() {
        var program = Program.run(
                Map.of(
                        "database.url", postgres.url("localhost", "?sslmode=verify-full"),
                        "javax.net.ssl.trustStore",
                                postgres.authority().keystore().toString(),
                        "javax.net.ssl.trustStorePassword", Authority.SECRET),
                "operator",
                "anna@example.org");
        assertThat(program.succeeded()).endsWith("anna@example.org is operator");
    }

    @Test
    void aServerThatNoAuthorityOfJavasKnowsIsRefused() {
        isRefused(url("localhost", "?sslmode=verify-full"), "its certificate isn't trusted", "SSL handshake failed");
    }

    @Test
    void whoComesInTheClearIsRefused() {
        isRefused(url("localhost", ""), "no encryption", "no encryption");
    }

    @Test
    void aServerWithoutTlsIsRefused() {
        try (var plain = TestDatabase.empty()) {
            isRefused(
                    DatabaseUrl.of(plain.url() + "?sslmode=require"),
                    "The server does not support SSL",
                    "does not handle SSL");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var url = DatabaseUrl.of(postgres.url().replaceFirst("hub:[^@]*@", "hub:s3cret@"));
        isRefused(url, "password authentication failed", "password authentication failed");
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        var url = DatabaseUrl.of(postgres.url().replace("/hub?", "/buurt?"));
        isRefused(url, "database \"buurt\" does not exist", "database \"buurt\" does not exist");
    }

    @Test
    void aDatabaseOfAnotherRoleIsRefused() {
        assertThatThrownBy(() -> Migrations.run(DatabaseUrl.of(postgres.url().replace("/hub?", "/postgres?"))))
                .isInstanceOf(NoDatabase.class)
                .hasMessageContaining("its role has to own it: ERROR: permission denied for schema public");
    }

    @Test
    void anAddressWhereNobodyListensIsRefused() {
        var url = DatabaseUrl.of("postgresql://hub:s3cret@localhost:" + Ports.free() + "/hub");
        isRefused(url, "refused", "refused");
    }

    @Test
    void aHostThatNobodyKnowsIsRefused() {
        var url = DatabaseUrl.of("postgresql://hub:s3cret@nobody.invalid/hub");
        isRefused(url, "nobody knows its host by that name", "nobody knows its host by that name");
    }

    @Test
    void aNodeServesAndDoesSoAgainOnceItsDatabaseIsBack() {
        try (var hub = TestHub.withoutNodes(TestDatabase.at(postgres.url()), Map.of(), Clock.systemUTC())) {
            assertThat(hub.ask("select rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            hub.anotherNode();
            var ana = hub.resident("ana");
            ana.places("Dag buren");
            postgres.stop();
            assertThat(ana.asks("GET", "/hoods/noord/posts").status()).isEqualTo(503);
            postgres.start();
            await().until(() -> ana.asks("GET", "/hoods/noord/posts").status() == 200);
            assertThat(hub.ask("select bool_and(ssl)::text from pg_stat_ssl join pg_stat_activity using (pid)"
                            + " where application_name = 'buurthub'"))
                    .containsExactly("true");
        }
    }
}
