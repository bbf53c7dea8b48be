package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a component of a record is read from a row, where that isn't the column of its name. */
public record Reading(String component, Function<Row, ? extends @Nullable Object> read) {}
