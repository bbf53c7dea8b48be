package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.base.WireWord;
import org.jspecify.annotations.Nullable;

/** How a column is read, by the type of what it becomes. */
final class ColumnTypes {

    /** What is null stays null. */
    interface ColumnReading {
        @Nullable
        Object read(Row row, String column);
    }

    private static final Map<Type, ColumnReading> READ = Map.ofEntries(
            type(UUID.class, Row::getUUID),
            type(int.class, Row::getInteger),
            type(Integer.class, Row::getInteger),
            type(long.class, Row::getLong),
            type(Long.class, Row::getLong),
            type(double.class, Row::getDouble),
            type(Double.class, Row::getDouble),
            type(boolean.class, Row::getBoolean),
            type(Boolean.class, Row::getBoolean),
            type(LocalDate.class, Row::getLocalDate),
            type(LocalDateTime.class, Row::getLocalDateTime),
            type(Instant.class, Rows::instantOrNull),
            type(Author.class, Rows::author),
            type(Place.class, (row, _) -> Places.of(row)));

    private ColumnTypes() {}

    private static Map.Entry<Type, ColumnReading> type(Type type, ColumnReading read) {
        return Map.entry(type, read);
    }

    /** Nothing for a type that no column is of. */
    static Optional<ColumnReading> read(Type type) {
        if (READ.containsKey(type)) return Optional.of(READ.get(type));
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return ofText(list.getActualTypeArguments()[0]).map(ColumnTypes::texts);
        return ofText(type).map(ColumnTypes::text);
    }

    private static ColumnReading text(Function<String, Object> of) {
        return (row, column) -> {
            var text = row.getString(column);
            return text == null ? null : of.apply(text);
        };
    }

    private static ColumnReading texts(Function<String, Object> of) {
        return (row, column) -> {
            var texts = row.getArrayOfStrings(column);
            return texts == null ? null : Stream.of(texts).map(of).toList();
        };
    }

    private static Optional<Function<String, Object>> ofText(Type type) {
        if (type == String.class) return Optional.of(text -> text);
        if (type == ZoneId.class) return Optional.of(ZoneId::of);
        if (!(type instanceof Class<?> kind && WireWord.class.isAssignableFrom(kind))) return Optional.empty();
        if (kind.isEnum()) return Optional.of(word -> wireEnum(kind, word));
        return Optional.of(new RecordConstructor<>(kind.asSubclass(Record.class))::make);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object wireEnum(Class kind, String word) {
        return WireEnum.of(kind, word);
    }
}
