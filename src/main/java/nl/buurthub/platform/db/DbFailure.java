package nl.buurthub.platform.db;

import io.vertx.pgclient.PgException;
import nl.buurthub.platform.base.Problem;

/** A failure of the database, with the call site that the client's own exceptions lack. */
public final class DbFailure extends RuntimeException {

    private final String sqlState;

    private DbFailure(String sqlState, Throwable cause) {
        super(cause.getMessage(), cause);
        this.sqlState = sqlState;
    }

    /** Two transactions stood in each other's way; doing it again helps. */
    boolean passing() {
        return sqlState.equals("40001") || sqlState.equals("40P01");
    }

    static RuntimeException of(Throwable e) {
        return switch (e) {
            case Problem problem -> problem;
            case DbFailure failure -> failure;
            case PgException refused -> refused(refused);
            default -> new Problem.Unavailable();
        };
    }

    private static RuntimeException refused(PgException e) {
        var state = e.getSqlState() == null ? "" : e.getSqlState();
        if (state.equals("23505")) return new Problem.Conflict("alreadyThere");
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "53", "57", "58" -> new Problem.Unavailable();
            default -> new DbFailure(state, e);
        };
    }
}
