package nl.buurthub.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One transaction. What must come last in it, and what follows on its commit, is kept here until then. */
public final class Tx implements Queries {

    private final SqlConnection connection;
    private final Availability availability;
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final List<Runnable> last = new ArrayList<>();
    private final List<Runnable> after = new ArrayList<>();

    Tx(SqlConnection connection, Availability availability) {
        this.connection = connection;
        this.availability = availability;
    }

    @Override
    public Future<RowSet<Row>> ask(String sql, @Nullable Object... values) {
        return availability.answer(
                QueryTimeout.with(connection.preparedQuery(sql).execute(Rows.tuple(values))));
    }

    /** Runs as the transaction's last statements, whatever comes after this call. */
    public void last(Runnable statements) {
        last.add(statements);
    }

    /** Runs once the transaction is durable, and never if it isn't. */
    public void afterCommit(Runnable consequence) {
        after.add(consequence);
    }

    /** One object of a kind that lives as long as the transaction. */
    public <T> T part(Class<T> kind, Function<Tx, T> maker) {
        var part = parts.get(kind);
        if (part == null) {
            part = maker.apply(this);
            parts.put(kind, part);
        }
        return kind.cast(part);
    }

    void finish() {
        last.forEach(Runnable::run);
    }

    void committed() {
        after.forEach(Runnable::run);
    }
}
