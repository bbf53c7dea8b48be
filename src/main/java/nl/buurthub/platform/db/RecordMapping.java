package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a row, by name: each component is read from the column of its name, {@code mailDue} from {@code mail_due},
 * by its type, or as a {@link Component} says. A constant beside the SQL: a record that can't be read fails before there is a
 * row.
 */
public final class RecordMapping<R extends Record> implements Function<Row, R> {

    private final RecordConstructor<R> constructor;
    private final List<ComponentReading> components;

    /** How a component of a record is read from a row, where that isn't the column of its name. */
    public record Component(String name, Function<Row, ? extends @Nullable Object> read) {}

    private RecordMapping(RecordConstructor<R> constructor, List<ComponentReading> components) {
        this.constructor = constructor;
        this.components = components;
    }

    /** @throws IllegalArgumentException if a component can't be read, or one of these is none */
    public static <R extends Record> RecordMapping<R> of(Class<R> type, Component... readOtherwise) {
        var own = new HashMap<String, Component>();
        for (var component : readOtherwise) own.put(component.name(), component);
        var components = Stream.of(type.getRecordComponents())
                .map(component -> new ComponentReading(component, own.remove(component.getName())))
                .toList();
        if (!own.isEmpty()) throw new IllegalArgumentException(type.getName() + " has no " + own.keySet());
        return new RecordMapping<>(new RecordConstructor<>(type), components);
    }

    /** @throws IllegalStateException that names a component whose column isn't there, or is null where it may not be */
    @Override
    public R apply(Row row) {
        return constructor.make(
                components.stream().map(component -> component.of(row)).toArray());
    }
}
