package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component of a record, as it is read from a row. */
final class ComponentReading {

    private final String name;
    private final boolean nullable;
    private final Function<Row, ? extends @Nullable Object> read;

    ComponentReading(RecordComponent component, RecordMapping.@Nullable Component own) {
        name = component.getDeclaringRecord().getName() + "." + component.getName();
        nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        read = own == null ? ofColumn(component) : own.read();
    }

    private Function<Row, ? extends @Nullable Object> ofColumn(RecordComponent component) {
        var column = component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        var type = ColumnTypes.read(component.getGenericType())
                .orElseThrow(() -> new IllegalArgumentException(name + " is of no type that a column has"));
        return row -> type.read(row, column);
    }

    @Nullable
    Object of(Row row) {
        try {
            var value = read.apply(row);
            if (value == null && !nullable) throw new IllegalStateException(name + " is null");
            return value;
        } catch (NoSuchElementException | ClassCastException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }
}
