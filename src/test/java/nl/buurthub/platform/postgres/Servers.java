package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.testing.Processes;

/** What a machine tells of the servers on it. */
final class Servers {

    private Servers() {}

    /** The first answer to a question, as text. */
    static String ask(String url, String question) throws SQLException {
        try (var connection = DatabaseUrl.of(url).source().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The process that serves what is kept below this directory. */
    static ProcessHandle postmaster(Path directory) {
        return Processes.postmaster(directory.resolve("cluster")).orElseThrow();
    }

    static boolean runs(Path directory) throws IOException {
        return Postmaster.of(directory.toRealPath().resolve("cluster")).isPresent();
    }
}
