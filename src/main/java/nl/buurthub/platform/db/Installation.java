package nl.buurthub.platform.db;

import java.sql.SQLException;
import nl.buurthub.platform.base.Secrets;

/** What all nodes on one database know, before they are nodes. */
public final class Installation {

    private Installation() {}

    /** @param use keeps what it is for apart from what else follows from the same secret */
    public static String secret(DatabaseUrl url, String use) {
        try (var connection = url.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select encode(secret, 'hex') from installation")) {
            rows.next();
            return Secrets.derived(rows.getString(1), use);
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's secret can't be read", e);
        }
    }
}
