package nl.buurthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sign-ups a second over HTTP, all for one gathering at a time and spread over a hundred, beside the same statements by
 * pgbench, which is expected on the path. {@code mvn test -Pby-hand -Dtest=AgendaBench}
 */
@Tag("bench")
class AgendaBench {

    static final int NEIGHBOURS = 64;
    static final int GATHERINGS = 100;
    static final int WARMING = 20;

    /** What a node asks of the database to sign somebody up. Whose turn it is stands in a table. */
    static final String STATEMENTS = """
            \\set nr :nr + 1
            select gathering, person from turn where client = :client_id and nr = :nr \\gset
            begin;
            select hood.id, hood.slug, hood.settings::text, hood.streets, resident.role
            from hood left join resident on resident.hood = hood.id and resident.person = :person where hood.slug = 'noord';
            select gathering.*, hood.slug, hood.time_zone from gathering join hood on hood.id = gathering.hood
            where gathering.id = :gathering and removed is null for update of gathering;
            select * from slot where id = :gathering for update;
            select * from sign_up_entry where slot = :gathering and person = :person and state <> 'cancelled';
            insert into sign_up (slot, person, guests, shown, state, nr, code, asked)
            select id, :person, 0, false, case when taken < capacity then 'placed' else 'waiting' end, signed + 1,
              translate(upper(left(md5(:person), 8)), '01', 'XY'), now() from slot where id = :gathering;
            update slot set taken = least(taken + 1, capacity), signed = signed + 1,
              waiting = waiting + case when taken < capacity then 0 else 1 end where id = :gathering;
            select from person where id in (select person from sign_up where slot = :gathering and person = :person)
            for share;
            select * from sign_up_entry where slot = :gathering and person = :person;
            """
            + event("'hood/noord/residents'")
            + event("'person/' || :organiser")
            + event("'person/' || :person")
            + "commit;\n";

    @TempDir
    static Path directory;

    @AutoClose
    final DurableHub durable = new DurableHub(directory);

    final TestHub hub = durable.hub;

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void signUpsASecondForOneGatheringAndForAHundred() throws Exception {
        var ana = hub.resident("ana");
        var neighbours = IntStream.range(0, NEIGHBOURS)
                .mapToObj(nr -> hub.resident("buur" + nr))
                .toList();
        hub.run("create table turn (client int, nr int, gathering uuid, person uuid, primary key (client, nr))");
        oneByOne(neighbours, gatherings(ana, WARMING));
        var servedOne = oneByOne(neighbours, gatherings(ana, GATHERINGS));
        var servedMany = spread(neighbours, gatherings(ana, GATHERINGS));
        var plainOne = plainly(ana, neighbours, gatherings(ana, GATHERINGS), "array_position(gatherings, gathering)");
        var plainMany = plainly(ana, neighbours, gatherings(ana, GATHERINGS), "random()");
        System.out.printf(
                "sign-ups a second: one gathering %.0f (pgbench %.0f), %d gatherings %.0f (pgbench %.0f)%n",
                servedOne, plainOne, GATHERINGS, servedMany, plainMany);
        assertThat(hub.ask("select id from slot where taken > capacity or taken + waiting <> " + NEIGHBOURS))
                .isEmpty();
    }

    private static List<String> gatherings(Neighbour ana, int some) {
        return IntStream.range(0, some)
                .mapToObj(_ ->
                        ana.plans("Meet", Map.of("capacity", 25)).path("id").asText())
                .toList();
    }

    /** All sign up for the first, then for the next. @return sign-ups a second */
    private double oneByOne(List<Neighbour> neighbours, List<String> gatherings) {
        return rate(gatherings.size(), () -> {
            for (var gathering : gatherings) together(neighbours, neighbour -> signUp(neighbour, gathering));
        });
    }

    /** Each signs up for all of them, in an order of their own. @return sign-ups a second */
    private double spread(List<Neighbour> neighbours, List<String> gatherings) {
        return rate(
                gatherings.size(),
                () -> together(neighbours, neighbour -> {
                    var order = new ArrayList<>(gatherings);
                    Collections.shuffle(order, new Random(neighbours.indexOf(neighbour)));
                    for (var gathering : order) signUp(neighbour, gathering);
                }));
    }

    private static void signUp(Neighbour neighbour, String gathering) {
        neighbour
                .asks("PUT", "/hoods/noord/gatherings/" + gathering + "/sign-up", Map.of("guests", 0))
                .must(200);
    }

    private static double rate(int gatherings, Runnable actions) {
        var begun = System.nanoTime();
        actions.run();
        return (double) gatherings * NEIGHBOURS / (System.nanoTime() - begun) * 1e9;
    }

    private void together(List<Neighbour> neighbours, Consumer<Neighbour> action) {
        CompletableFuture.allOf(neighbours.stream()
                        .map(neighbour -> CompletableFuture.runAsync(() -> action.accept(neighbour), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** The same by pgbench on as many connections as a node has. @return sign-ups a second */
    private double plainly(Neighbour ana, List<Neighbour> neighbours, List<String> gatherings, String order)
            throws IOException, InterruptedException {
        hub.run("truncate turn");
        hub.run("""
                insert into turn
                select spot %% %1$d, row_number() over (partition by spot %% %1$d order by %2$s), gathering, person
                from (select array[%3$s]::uuid[] as gatherings) given, unnest(gatherings) as gathering,
                  unnest(array[%4$s]::uuid[]) with ordinality as neighbour (person, spot)
                """.formatted(
                        DurableHub.CONNECTIONS,
                        order,
                        quoted(gatherings),
                        quoted(neighbours.stream()
                                .map(neighbour -> neighbour.id().toString())
                                .toList())));
        return durable.pgbench(STATEMENTS, gatherings.size() * NEIGHBOURS, "nr=0", "organiser=" + ana.id());
    }

    private static String quoted(List<String> ids) {
        return ids.stream().collect(Collectors.joining("','", "'", "'"));
    }

    private static String event(String stream) {
        return """
                with numbered as (
                  insert into stream (name, head) values (%1$s, 1)
                  on conflict (name) do update set head = stream.head + excluded.head returning head)
                insert into event (stream, seq, type, body, at)
                select %1$s, head, 'signedUp', json_build_object('words', repeat('x', 250)), now() from numbered;
                """.formatted(stream);
    }
}
