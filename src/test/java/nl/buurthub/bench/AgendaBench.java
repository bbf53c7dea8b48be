package nl.buurthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.buurthub.Hub;
import nl.buurthub.Neighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sign-ups a second over HTTP, all for one gathering at a time and spread over a hundred, beside the same statements from
 * as many plain connections as a node has. {@code mvn test -Pby-hand -Dtest=AgendaBench}
 */
@Tag("bench")
class AgendaBench {

    static final int NEIGHBOURS = 64;
    static final int CONNECTIONS = 16;
    static final int GATHERINGS = 100;
    static final int WARMING = 20;

    /** What the node asks of the database to sign somebody up, but for the three events. */
    static final List<String> STATEMENTS = List.of(
            """
            select hood.id, hood.slug, hood.settings::text, hood.streets, resident.role
            from hood left join resident on resident.hood = hood.id and resident.person = '%2$s' where hood.slug = 'noord'
            """,
            """
            select gathering.*, hood.slug, hood.time_zone from gathering join hood on hood.id = gathering.hood
            where gathering.id = '%1$s' and removed is null for update of gathering
            """,
            "select * from sign_up_entry where gathering = '%1$s' and person = '%2$s' and state <> 'cancelled'",
            """
            insert into sign_up (gathering, person, guests, shown, state, nr, code, asked)
            select id, '%2$s', 0, false, case when taken < capacity then 'placed' else 'waiting' end, signed + 1,
              translate(upper(left(md5('%2$s'), 8)), '01', 'XY'), now() from gathering where id = '%1$s'
            """,
            """
            update gathering set taken = least(taken + 1, capacity), signed = signed + 1,
              waiting = waiting + case when taken < capacity then 0 else 1 end where id = '%1$s'
            """,
            """
            select from person where id in (select person from sign_up where gathering = '%1$s' and person = '%2$s') for share
            """,
            "select * from sign_up_entry where gathering = '%1$s' and person = '%2$s'");

    static final String EVENT = """
            with numbered as (
              insert into stream (name, head) values ('%s', 1)
              on conflict (name) do update set head = stream.head + excluded.head returning head)
            insert into event (stream, seq, type, body, at)
            select '%1$s', head, 'signedUp', json_build_object('words', repeat('x', 250)), now() from numbered
            """;

    @AutoClose
    final Hub hub = Hub.start();

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    /** Somebody signs up for something. */
    interface Deed {
        void signUp(int neighbour, String gathering);
    }

    @Test
    void signUpsASecondForOneGatheringAndForAHundred() throws SQLException {
        var ana = hub.resident("ana");
        var neighbours = IntStream.range(0, NEIGHBOURS)
                .mapToObj(nr -> hub.resident("buur" + nr))
                .toList();
        Deed served = (neighbour, gathering) -> neighbours
                .get(neighbour)
                .asks("PUT", "/hoods/noord/gatherings/" + gathering + "/sign-up", Map.of("guests", 0))
                .must(200);
        oneByOne(served, gatherings(ana, WARMING), NEIGHBOURS);
        var servedOne = oneByOne(served, gatherings(ana, GATHERINGS), NEIGHBOURS);
        var servedMany = spread(served, gatherings(ana, GATHERINGS), NEIGHBOURS);
        var connections = new ArrayList<Connection>();
        for (var nr = 0; nr < CONNECTIONS; nr++) connections.add(connect());
        Deed plain = (neighbour, gathering) -> plainly(
                connections.get(neighbour % CONNECTIONS),
                gathering,
                neighbours.get(neighbour).id(),
                ana.id());
        oneByOne(plain, gatherings(ana, WARMING), CONNECTIONS);
        var plainOne = oneByOne(plain, gatherings(ana, GATHERINGS), CONNECTIONS);
        var plainMany = spread(plain, gatherings(ana, GATHERINGS), CONNECTIONS);
        for (var connection : connections) connection.close();
        System.out.printf(
                "sign-ups a second: one gathering %.0f (plain statements %.0f), %d gatherings %.0f (plain %.0f)%n",
                servedOne, plainOne, GATHERINGS, servedMany, plainMany);
        assertThat(hub.ask("select id from gathering where taken > capacity or taken + waiting <> " + NEIGHBOURS))
                .isEmpty();
    }

    private static List<String> gatherings(Neighbour ana, int some) {
        return IntStream.range(0, some)
                .mapToObj(_ ->
                        ana.plans("Meet", Map.of("capacity", 25)).path("id").asText())
                .toList();
    }

    /** All sign up for the first, then for the next. @return sign-ups a second */
    private double oneByOne(Deed deed, List<String> gatherings, int workers) {
        return rate(gatherings.size(), () -> {
            for (var gathering : gatherings)
                atOnce(workers, worker -> {
                    for (var who = worker; who < NEIGHBOURS; who += workers) deed.signUp(who, gathering);
                });
        });
    }

    /** Each signs up for all of them, in an order of their own. @return sign-ups a second */
    private double spread(Deed deed, List<String> gatherings, int workers) {
        return rate(
                gatherings.size(),
                () -> atOnce(workers, worker -> {
                    for (var who = worker; who < NEIGHBOURS; who += workers) {
                        var order = new ArrayList<>(gatherings);
                        Collections.shuffle(order, new Random(who));
                        for (var gathering : order) deed.signUp(who, gathering);
                    }
                }));
    }

    private static double rate(int gatherings, Runnable deeds) {
        var begun = System.nanoTime();
        deeds.run();
        return (double) gatherings * NEIGHBOURS / (System.nanoTime() - begun) * 1e9;
    }

    private void atOnce(int workers, IntConsumer work) {
        CompletableFuture.allOf(IntStream.range(0, workers)
                        .mapToObj(worker -> CompletableFuture.runAsync(() -> work.accept(worker), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void plainly(Connection connection, String gathering, UUID person, UUID organiser) {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) statement.execute(sql.formatted(gathering, person));
            for (var stream : List.of("hood/noord/residents", "person/" + organiser, "person/" + person))
                statement.execute(EVENT.formatted(stream));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:" + hub.database().url().replaceFirst("//.*@", "//");
        var connection = DriverManager.getConnection(url, "postgres", "postgres");
        connection.setAutoCommit(false);
        return connection;
    }
}
