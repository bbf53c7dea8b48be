package nl.buurthub.platform.live;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.platform.db.Queries;
import org.jspecify.annotations.Nullable;

/** What the hub reads, without awaiting, except to admit a socket; and what is trimmed. */
final class LiveSql {

    /** Who missed more starts anew: fetching is less work than hearing it all. */
    static final int MOST_MISSED = 1_000;

    /** Where a stream stands: its last number, and the last that is no longer kept. */
    record Standing(String stream, String epoch, long head, long trimmed) {

        /** Whether who has this number of that history can go on from there: it is kept, and not too far back. */
        boolean continues(@Nullable String known, long seq) {
            return epoch.equals(known) && seq <= head && seq >= trimmed && head - seq <= MOST_MISSED;
        }
    }

    /** An event as it is kept. {@code body} is JSON. */
    record Entry(
            long seq, String type, String body, @Nullable UUID revokes) {}

    private static final String STANDINGS = """
            select wanted.name, history() as epoch, coalesce(stream.head, 0) as head, coalesce(stream.trimmed, 0) as trimmed
            from unnest($1::text[]) as wanted (name) left join stream using (name)
            """;

    private static final String AFTER = """
            select seq, type, body::text as body, revokes from event
            where stream = $1 and seq > $2 order by seq limit $3
            """;

    private static final String TRIM = """
            with oldest as (select stream, seq from event where at < $1 order by at limit $2),
            part as (select stream, max(seq) as last from oldest group by stream),
            held as (select name, last from stream join part on part.stream = name for update of stream skip locked),
            marked as (update stream set trimmed = greatest(trimmed, last) from held where stream.name = held.name)
            delete from event using held where stream = held.name and seq <= last
            """;

    private LiveSql() {}

    static List<Standing> standings(Queries db, Collection<Stream> streams) {
        return db.list(STANDINGS, LiveSql::standing, (Object)
                streams.stream().map(Stream::name).toArray(String[]::new));
    }

    static Future<List<Standing>> standingsOf(Queries db, Collection<String> streams) {
        return db.ask(STANDINGS, (Object) streams.toArray(String[]::new)).map(rows -> all(rows, LiveSql::standing));
    }

    static Future<List<Entry>> after(Queries db, String stream, long seq, int most) {
        return db.ask(AFTER, stream, seq, most).map(rows -> all(rows, LiveSql::entry));
    }

    /**
     * Deletes some events of before a moment, of streams that nobody writes in right now.
     *
     * @return how many
     */
    static int trim(Queries db, Instant before, int some) {
        return db.run(TRIM, before, some);
    }

    private static Standing standing(Row row) {
        return new Standing(row.getString("name"), row.getString("epoch"), row.getLong("head"), row.getLong("trimmed"));
    }

    private static Entry entry(Row row) {
        return new Entry(row.getLong("seq"), row.getString("type"), row.getString("body"), row.getUUID("revokes"));
    }

    private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> mapping) {
        var found = new ArrayList<T>();
        for (var row : rows) found.add(mapping.apply(row));
        return found;
    }
}
