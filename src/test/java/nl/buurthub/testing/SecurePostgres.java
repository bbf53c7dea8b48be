package nl.buurthub.testing;

import java.nio.file.Path;
import java.util.Map;

/**
 * A PostgreSQL server as a machine of others has it: it takes nobody but over TLS and by password. The database on it is of an
 * ordinary role, which may do no more than own it.
 */
public final class SecurePostgres implements AutoCloseable {

    private static final String PASSWORD = "Zx81-lang";

    private final Authority authority;
    private final OwnPostgres server;

    /** @param directory for its certificates, which are for {@code localhost} */
    public SecurePostgres(Path directory) {
        authority = new Authority(directory);
        var signed = authority.signs("localhost");
        server = new OwnPostgres(
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", signed.chain().toAbsolutePath().toString(),
                        "ssl_key_file", signed.key().toAbsolutePath().toString()),
                Map.of("sslmode", "require", "password", PASSWORD));
        server.takes(
                "hostssl all all all scram-sha-256",
                "alter role postgres password '" + PASSWORD + "'",
                "create role hub login password '" + PASSWORD + "'",
                "create database hub owner hub");
    }

    public Authority authority() {
        return authority;
    }

    /** As the README has it: the server proves its name. */
    public String url() {
        return url("localhost", "?sslmode=verify-full&sslrootcert=" + authority.certificate());
    }

    public String url(String host, String parameters) {
        return "postgresql://hub:" + PASSWORD + "@" + host + ":" + server.port() + "/hub" + parameters;
    }

    /** On the same port, with what was in it. */
    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
    }
}
