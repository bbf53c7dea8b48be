package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.base.WireWord;
import org.jspecify.annotations.Nullable;

/** Our types as the client of PostgreSQL has them, and back. */
public final class Rows {

    private Rows() {}

    /** Of a {@code timestamptz} that is never null. */
    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(Row row, String column) {
        return row.getOffsetDateTime(column) == null ? null : instant(row, column);
    }

    public static <T extends Enum<T> & WireEnum> T wireEnum(Row row, String column, Class<T> kind) {
        return WireEnum.of(kind, row.getString(column));
    }

    public static <T extends Enum<T> & WireEnum> @Nullable T wireEnumOrNull(Row row, String column, Class<T> kind) {
        return row.getString(column) == null ? null : wireEnum(row, column, kind);
    }

    /** Of a column with whose id it is, and one with the name: {@code author} and {@code author_name}. */
    public static @Nullable Author author(Row row, String column) {
        return row.getUUID(column) == null ? null : new Author(row.getUUID(column), row.getString(column + "_name"));
    }

    static Tuple tuple(@Nullable Object... values) {
        return Tuple.from(Arrays.stream(values).map(Rows::sent).toList());
    }

    private static @Nullable Object sent(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case WireWord word -> word.word();
            case null, default -> value;
        };
    }
}
