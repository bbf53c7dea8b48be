package nl.buurthub.testing;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import nl.buurthub.Config;
import nl.buurthub.Node;
import nl.buurthub.TestCommands;
import nl.buurthub.TestConfig;
import nl.buurthub.people.sessions.TestTokens;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Buurthub as tests use it: real nodes on a real database of their own, with two hoods, {@code noord} and {@code zuid}, and
 * whoever a test needs. {@code hub.resident("ana").places("Dag buren")}.
 */
public final class TestHub implements AutoCloseable {

    public static final String NOORD = "noord";
    public static final String ZUID = "zuid";

    private final TestDatabase database;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> settings;
    private final Clock clock;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private @Nullable TestTokens tokens;

    private TestHub(TestDatabase database, Map<String, String> settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    public static TestHub start() {
        return start(Map.of(), Clock.systemUTC());
    }

    /** @param settings over those of tests, named as in {@code conf/} */
    public static TestHub start(Map<String, String> settings, Clock clock) {
        var hub = withoutNodes(TestDatabase.fresh(), settings, clock);
        hub.anotherNode();
        return hub;
    }

    /** The hoods are there, and no node yet. */
    public static TestHub withoutNodes(TestDatabase database, Map<String, String> settings, Clock clock) {
        var hub = on(database, settings, clock);
        hub.run("insert into city (slug, name) values ('stad', 'Stad')");
        for (var hood : List.of(NOORD, ZUID))
            hub.run("insert into hood (slug, name, city) values ('" + hood + "', initcap('" + hood + "'), 'stad')");
        return hub;
    }

    /** What is in the database is there, and no node yet. */
    public static TestHub on(TestDatabase database, Map<String, String> settings, Clock clock) {
        return new TestHub(database, settings, clock);
    }

    /** The demo's neighbourhoods are there as well, as if their weeks had been lived through. */
    public void livedThroughTheDemo() {
        run("""
                insert into hood (slug, name, city, settings)
                select slug, slug, 'stad', '{"demo": true}' from unnest(array['bloemenbuurt', 'rivierenwijk']) slug
                """);
    }

    /** Somebody types this, on a node's machine. */
    public void command(String... args) {
        TestCommands.run(config(Map.of()), args);
    }

    /** One more node on the same database. */
    public Node anotherNode() {
        return anotherNode(Map.of());
    }

    /** One of another build of the client, which is kept in this directory. */
    public Node anotherNode(String build, Path directory) {
        var webroot = Webroot.called(build, directory.resolve(build));
        return anotherNode(Map.of("http.webroot", webroot.toString()));
    }

    public Node anotherNode(Map<String, String> more) {
        return anotherNode(more, _ -> List.of());
    }

    /** @param features besides the hub's own */
    public Node anotherNode(Map<String, String> more, Function<Platform, List<Feature>> features) {
        var node = Node.start(config(more), clock, features);
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
        return TestConfig.of(all);
    }

    public Node node() {
        return nodes.getFirst();
    }

    public List<Node> nodes() {
        return nodes;
    }

    public TestDatabase database() {
        return database;
    }

    /** What the node gives to Prometheus. */
    public String metrics() {
        return visitor("http://localhost:" + node().managementPort())
                .sends("GET", "/metrics", null)
                .must(200)
                .response()
                .body();
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

    /** What is in a stream's journal: {@code seq type} of each event, in order. */
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

    /** Adds an event of this type to a stream, as the contract's example has it. */
    public void tells(String stream, String type) {
        run("""
                with numbered as (
                  insert into stream (name, head) values ('%1$s', 1)
                  on conflict (name) do update set head = stream.head + 1 returning head)
                insert into event (stream, seq, type, body, at) select '%1$s', head, '%2$s', '%3$s', now() from numbered
                """.formatted(stream, type, LiveContract.WHOLE.example(type).replace("'", "''")));
    }

    /** Somebody with an account who lives nowhere; where no node is ours, {@link Neighbour#at} another. */
    public Neighbour stranger(String name) {
        return visitor(nodes.isEmpty() ? "" : site()).isKnownAs(name);
    }

    public Neighbour resident(String name) {
        return resident(name, NOORD);
    }

    /** Somebody whom the managers know. */
    public Neighbour resident(String name, String hood) {
        return stranger(name).lives(hood);
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

    /** What a node would give who signs in now. */
    synchronized String token(UUID person, UUID session) {
        if (tokens == null) tokens = new TestTokens(config(Map.of()).dataDir().resolve("auth-keys.pem"), clock);
        return tokens.access(person, session);
    }

    /** The program's time, for SQL. */
    String now() {
        return clock.instant().toString();
    }

    /** Runs SQL beside the program, for what only time or other programs do. */
    public void run(String sql) {
        sql(sql, Statement::execute);
    }

    /** The first column of each row, as text. */
    public List<String> ask(String sql) {
        return sql(sql, (statement, text) -> {
            try (var rows = statement.executeQuery(text)) {
                var values = new ArrayList<String>();
                while (rows.next()) values.add(rows.getString(1));
                return values;
            }
        });
    }

    private interface Execution<T> {
        T of(Statement statement, String sql) throws SQLException;
    }

    private <T> T sql(String sql, Execution<T> execution) {
        try {
            var connection = connection();
            try (var statement = connection.createStatement()) {
                var result = execution.of(statement, sql);
                idle.add(connection);
                return result;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** To connect takes longer than most of what a test asks. */
    private Connection connection() throws SQLException {
        var kept = idle.poll();
        return kept != null && kept.isValid(1) ? kept : database.connect();
    }

    /** Locks what the SQL names until it is released, as somebody does who is in the middle of something. */
    public Lock locks(String sql) {
        return new Lock(sql);
    }

    /** A transaction beside the program. */
    public final class Lock implements AutoCloseable {

        private final Connection connection;

        private Lock(String sql) {
            try {
                connection = database.connect();
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
            await().until(() -> ask("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
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

    @Override
    public void close() {
        nodes.reversed().forEach(Node::close);
        database.close();
    }
}
