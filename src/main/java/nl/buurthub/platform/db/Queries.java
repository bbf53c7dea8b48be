package nl.buurthub.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL, in a transaction ({@link Tx}) or outside one ({@link Db}). Awaits: for virtual threads only. */
public sealed interface Queries permits Db, Tx {

    /** For who can't await. */
    Future<RowSet<Row>> ask(String sql, @Nullable Object... values);

    default <T> List<T> list(String sql, Function<Row, T> mapping, @Nullable Object... values) {
        var found = new ArrayList<T>();
        for (var row : execute(sql, values)) found.add(mapping.apply(row));
        return found;
    }

    default <T> Optional<T> first(String sql, Function<Row, T> mapping, @Nullable Object... values) {
        var rows = execute(sql, values).iterator();
        return rows.hasNext() ? Optional.of(mapping.apply(rows.next())) : Optional.empty();
    }

    /** For SQL that always has a row. */
    default <T> T one(String sql, Function<Row, T> mapping, @Nullable Object... values) {
        return first(sql, mapping, values).orElseThrow();
    }

    /** @return how many rows it changed */
    default int run(String sql, @Nullable Object... values) {
        return execute(sql, values).rowCount();
    }

    private RowSet<Row> execute(String sql, @Nullable Object... values) {
        return QueryTimeout.await(ask(sql, values));
    }
}
