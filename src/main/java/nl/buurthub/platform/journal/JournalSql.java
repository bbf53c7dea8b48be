package nl.buurthub.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.buurthub.platform.db.Queries;

/** What the hub reads, without awaiting, except to admit a client; and what is trimmed. */
public final class JournalSql {

    private static final String HEADS = """
            select wanted.name, history() as epoch, coalesce(stream.head, 0) as head, coalesce(stream.trimmed, 0) as trimmed
            from unnest($1::text[]) as wanted (name) left join stream using (name)
            """;

    private static final String AFTER = """
            select seq, type, body::text as body, revokes from event
            where stream = $1 and seq > $2 order by seq limit $3
            """;

    private static final String MISSED = """
            with missed as (
              select nr, stream, seq, type, body::text as body, revokes
              from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as wanted (name, after, head, nr)
                cross join lateral (
                  select * from event where stream = name and seq > after and seq <= head order by seq limit $4) one
              order by nr, seq limit $4),
            summed as (
              select *, row_number() over upto as place, sum(octet_length(body) + 256) over upto as bytes
              from missed window upto as (order by nr, seq))
            select stream, seq, type, body, revokes from summed where bytes <= $5 or place = 1 order by nr, seq
            """;

    private static final String TRIM = """
            with oldest as (select stream, seq from event where at < $1 order by at limit $2),
            part as (select stream, max(seq) as last from oldest group by stream),
            locked as (select name, last from stream join part on part.stream = name for update of stream skip locked),
            marked as (update stream set trimmed = greatest(trimmed, last) from locked where stream.name = locked.name)
            delete from event using locked where stream = locked.name and seq <= last
            """;

    private JournalSql() {}

    public static List<StreamHead> heads(Queries db, Collection<Stream> streams) {
        return db.list(HEADS, JournalSql::head, (Object)
                streams.stream().map(Stream::name).toArray(String[]::new));
    }

    public static Future<List<StreamHead>> headsOf(Queries db, Collection<String> streams) {
        return db.ask(HEADS, (Object) streams.toArray(String[]::new)).map(rows -> all(rows, JournalSql::head));
    }

    public static Future<List<StoredEvent>> after(Queries db, String stream, long seq, int most) {
        return db.ask(AFTER, stream, seq, most).map(rows -> all(rows, JournalSql::event));
    }

    /**
     * The events of these, stream by stream, until there are so many: one at least, however large it is. Awaits.
     *
     * @param bytes that all of them have at most, of which 256 each are for what is told besides its body
     */
    public static List<StreamEvent> missed(Queries db, List<Span> spans, int most, int bytes) {
        return db.list(
                MISSED,
                row -> new StreamEvent(row.getString("stream"), event(row)),
                spans.stream().map(Span::stream).toArray(String[]::new),
                spans.stream().map(Span::after).toArray(Long[]::new),
                spans.stream().map(Span::upTo).toArray(Long[]::new),
                most,
                bytes);
    }

    /** From now on it is another history, whose numbers say nothing of the one before. */
    public static void renewEpoch(Queries db) {
        db.run("update epoch set value = gen_random_uuid()");
    }

    /** The same, unless another node did it already. */
    static void renewEpoch(Queries db, String history) {
        db.run("update epoch set value = gen_random_uuid() where history() = $1", history);
    }

    /** What a crash leaves there: what isn't on the disk yet was acknowledged to nobody. */
    static Written written(Queries db) {
        return db.one(
                "select history() as history, (pg_current_wal_flush_lsn() - '0/0')::bigint as bytes",
                row -> new Written(row.getString("history"), row.getLong("bytes")));
    }

    /**
     * Deletes some events of before a moment, of streams that nobody writes in right now.
     *
     * @return how many
     */
    static int trim(Queries db, Instant before, int some) {
        return db.run(TRIM, before, some);
    }

    private static StreamHead head(Row row) {
        return new StreamHead(
                row.getString("name"), row.getString("epoch"), row.getLong("head"), row.getLong("trimmed"));
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.getLong("seq"), row.getString("type"), row.getString("body"), row.getUUID("revokes"));
    }

    private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> mapping) {
        var found = new ArrayList<T>();
        for (var row : rows) found.add(mapping.apply(row));
        return found;
    }
}
