package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.buurthub.platform.base.Secrets;

/** What a server keeps, and the password without which nobody gets at it. */
final class PostgresCluster {

    private static final String ENTRY = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path password;

    PostgresCluster(PostgresPrograms programs, Path directory) {
        this.programs = programs;
        cluster = directory.resolve("cluster");
        password = directory.resolve("password");
    }

    /** Makes it where it isn't there yet. A server that an earlier version left open to all is stopped first. */
    void prepare(PostgresServer server) throws IOException {
        if (!Files.exists(cluster)) {
            if (!Files.exists(password)) Draft.of(password, draft -> write(draft, Secrets.random()));
            Draft.of(cluster, this::make);
        } else if (!Files.exists(password)) {
            server.stop();
            Draft.of(password, this::secure);
        }
    }

    private void make(Path directory) throws IOException {
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        "" + directory,
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        "" + password));
    }

    /** An earlier version took anybody for who they said they were, and never had what it kept written to the disk. */
    private void secure(Path draft) throws IOException {
        var secret = Secrets.random();
        write(draft, "alter role postgres password '" + secret + "'");
        programs.run("postgres", List.of("--single", "-D", "" + cluster, "postgres"), draft);
        Files.writeString(cluster.resolve("pg_hba.conf"), ENTRY);
        programs.run("initdb", List.of("-D", "" + cluster, "--sync-only"));
        Files.writeString(draft, secret);
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    String password() throws IOException {
        return Files.readString(password);
    }
}
