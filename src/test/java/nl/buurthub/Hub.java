package nl.buurthub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Buurthub as tests use it: real nodes on a real database of their own, with two hoods, {@code noord} and {@code zuid}, and
 * whoever a test needs. {@code hub.resident("ana").places("Dag buren")}.
 */
public final class Hub implements AutoCloseable {

    public static final String NOORD = "noord";
    public static final String ZUID = "zuid";

    private final TestDatabase database;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> settings;
    private final Clock clock;

    private Hub(TestDatabase database, Map<String, String> settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    public static Hub start() {
        return start(Map.of(), Clock.systemUTC());
    }

    /** @param settings over those of tests, named as in {@code conf/} */
    public static Hub start(Map<String, String> settings, Clock clock) {
        var hub = withoutNodes(TestDatabase.fresh(), settings, clock);
        hub.anotherNode();
        return hub;
    }

    /** On what is there already, without a node. */
    public static Hub on(TestDatabase database, Map<String, String> settings, Clock clock) {
        return new Hub(database, settings, clock);
    }

    /** The hoods are there, and no node yet. */
    public static Hub withoutNodes(TestDatabase database, Map<String, String> settings, Clock clock) {
        var hub = new Hub(database, settings, clock);
        hub.run("insert into city (slug, name) values ('stad', 'Stad')");
        for (var hood : List.of(NOORD, ZUID))
            hub.run("insert into hood (slug, name, city) values ('" + hood + "', initcap('" + hood + "'), 'stad')");
        return hub;
    }

    /** One more node on the same database. */
    public Node anotherNode() {
        return anotherNode(Map.of());
    }

    public Node anotherNode(Map<String, String> more) {
        var node = Node.start(config(more), clock);
        nodes.add(node);
        return node;
    }

    private Config config(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "http.port", "0",
                "management.port", "0",
                "limits.enabled", "false",
                "demo.enabled", "false",
                "demo.life", "false",
                "data.dir", "target/test-data",
                "database.url", database.url()));
        all.putAll(settings);
        all.putAll(more);
        var properties = new Properties();
        properties.putAll(all);
        return Config.of(Settings.load(Path.of("conf"), Map.of(), properties));
    }

    public Node node() {
        return nodes.getFirst();
    }

    public TestDatabase database() {
        return database;
    }

    public String site() {
        return site(node());
    }

    public static String site(Node node) {
        return "http://localhost:" + node.port();
    }

    /** Somebody who isn't signed in. */
    public Neighbour visitor() {
        return visitor(site());
    }

    public Neighbour visitor(String site) {
        return new Neighbour(this, site);
    }

    /** What a stream's journal holds: {@code seq type} of each event, in order. */
    public List<String> journal(String stream) {
        return ask("select seq || ' ' || type from event where stream = '" + stream + "' order by seq");
    }

    /** Adds many events to a stream at once, as a burst does. */
    public void floods(String stream, int events, int bytes) {
        run("""
                with numbered as (
                  insert into stream (name, head) values ('%1$s', %2$d)
                  on conflict (name) do update set head = stream.head + excluded.head returning head)
                insert into event (stream, seq, type, body, at)
                select '%1$s', head - %2$d + nr, 'flooded', json_build_object('words', repeat('x', %3$d)), now()
                from numbered, generate_series(1, %2$d) nr
                """.formatted(stream, events, bytes));
    }

    /** Adds an event of this type to a stream, without a word in it. */
    public void tells(String stream, String type) {
        run("""
                with numbered as (
                  insert into stream (name, head) values ('%1$s', 1)
                  on conflict (name) do update set head = stream.head + 1 returning head)
                insert into event (stream, seq, type, body, at) select '%1$s', head, '%2$s', '{}', now() from numbered
                """.formatted(stream, type));
    }

    /** Somebody with an account who lives nowhere. */
    public Neighbour stranger(String name) {
        return visitor().signsIn(name);
    }

    public Neighbour resident(String name) {
        return resident(name, NOORD);
    }

    public Neighbour resident(String name, String hood) {
        return stranger(name).joins(hood);
    }

    /** Somebody is who they say, wherever they live: what they write needs nobody. */
    void vouchFor(Neighbour resident) {
        run("update resident set verified = now() where person = '" + resident.id() + "'");
    }

    public Neighbour manager(String name) {
        var manager = resident(name);
        run("update resident set role = 'manager' where person = '" + manager.id() + "'");
        return manager;
    }

    public Neighbour operator(String name) {
        var operator = stranger(name);
        run("update person set operator = true where id = '" + operator.id() + "'");
        return operator;
    }

    /** Runs SQL beside the program, for what only time or other programs do. */
    public void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of each row, as text. */
    public List<String> ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Locks what the SQL names until it is released, as somebody does who is in the middle of something. */
    public Hold holds(String sql) {
        return new Hold(sql);
    }

    /** A transaction beside the program. */
    public final class Hold implements AutoCloseable {

        private final Connection connection;

        private Hold(String sql) {
            try {
                connection = connect();
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /** Waits until so many wait for a lock. */
        public void awaitWaiting(int some) {
            await().atMost(30, SECONDS)
                    .until(() -> ask("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                            + " and datname = current_database()")
                                    .size()
                            >= some);
        }

        public void release() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            release();
        }
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:" + database.url().replaceFirst("//.*@", "//");
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Override
    public void close() {
        nodes.reversed().forEach(Node::close);
        database.close();
    }
}
