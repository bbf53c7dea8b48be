package nl.buurthub.platform.journal;

import io.vertx.core.eventbus.EventBus;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** Writes what happened into its streams, as the last statements of the transaction that made it happen. */
public final class Journal {

    /** Where nodes tell each other that a stream grew. The message is its name, nothing else. */
    public static final String HINTS = "live.hints";

    private final EventBus bus;
    private final Clock clock;

    public Journal(EventBus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    /** Adds an event to a stream. Numbers are given, and streams locked in order of name, when the work is done. */
    public void append(Tx tx, Stream stream, DomainEvent event) {
        pending(tx, pending -> pending.events, stream).add(event);
    }

    /**
     * Takes the words of things that are removed out of the events before: these keep their numbers and say nothing.
     */
    public void erase(Tx tx, Stream stream, Collection<UUID> things) {
        pending(tx, pending -> pending.mends, stream)
                .add(() -> tx.run("""
                        update event set type = 'erased', body = '{}' where stream = $1 and about = any($2)
                        """, stream.name(), things.toArray(UUID[]::new)));
    }

    /** Adds an event, and has those before about the same thing say the same of it: old words are told to nobody. */
    public void renew(Tx tx, Stream stream, DomainEvent event) {
        append(tx, stream, event);
        pending(tx, pending -> pending.mends, stream)
                .add(() -> tx.run("""
                        update event set body = (body::jsonb || $3::text::jsonb)::json where stream = $1 and about = $2
                        """, stream.name(), event.about(), Json.write(event)));
    }

    private <T> List<T> pending(Tx tx, Function<Pending, Map<Stream, List<T>>> which, Stream stream) {
        return which.apply(tx.part(Pending.class, this::pending)).computeIfAbsent(stream, _ -> new ArrayList<>());
    }

    private Pending pending(Tx tx) {
        var pending = new Pending();
        tx.last(() -> pending.streams().forEach(stream -> {
            var events = pending.events.getOrDefault(stream, List.of());
            if (events.isEmpty()) tx.run("select from stream where name = $1 for update", stream.name());
            else write(tx, stream, events);
            // Now that the stream is locked, nobody adds what would be missed.
            pending.mends.getOrDefault(stream, List.of()).forEach(Runnable::run);
        }));
        tx.afterCommit(() -> pending.events.keySet().forEach(stream -> bus.publish(HINTS, stream.name())));
        return pending;
    }

    private void write(Tx tx, Stream stream, List<DomainEvent> events) {
        tx.run(
                """
                with numbered as (
                  insert into stream (name, head) values ($1, $2)
                  on conflict (name) do update set head = stream.head + excluded.head
                  returning head)
                insert into event (stream, seq, type, body, revokes, about, at)
                select $1, numbered.head - $2 + added.nr, added.type, added.body::json, added.revokes, added.about, $7
                from numbered, unnest($3::text[], $4::text[], $5::uuid[], $6::uuid[])
                  with ordinality as added (type, body, revokes, about, nr)
                """,
                stream.name(),
                (long) events.size(),
                events.stream().map(DomainEvent::type).toArray(String[]::new),
                events.stream().map(Json::write).toArray(String[]::new),
                events.stream().map(DomainEvent::revokes).toArray(UUID[]::new),
                events.stream().map(DomainEvent::about).toArray(UUID[]::new),
                clock.instant());
    }

    /** Where streams stand. Read it before what it goes with: what is then read twice is the same, nothing is missed. */
    public List<Cursor> cursors(Queries db, Collection<Stream> streams) {
        return db.list("""
                select wanted.name, coalesce(stream.head, 0) as head, history() as epoch
                from unnest($1::text[]) as wanted (name) left join stream using (name)
                order by wanted.name
                """, Journal::cursor, (Object)
                streams.stream().map(Stream::name).toArray(String[]::new));
    }

    private static Cursor cursor(Row row) {
        return new Cursor(row.getString("name"), row.getString("epoch"), row.getLong("head"));
    }

    private static final class Pending {
        private final Map<Stream, List<DomainEvent>> events = new TreeMap<>();
        private final Map<Stream, List<Runnable>> mends = new HashMap<>();

        private Set<Stream> streams() {
            var streams = new TreeSet<>(events.keySet());
            streams.addAll(mends.keySet());
            return streams;
        }
    }
}
