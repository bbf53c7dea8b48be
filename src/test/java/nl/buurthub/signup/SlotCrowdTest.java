package nl.buurthub.signup;

import static nl.buurthub.testing.Crowd.patiently;
import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.buurthub.Node;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many at once, on two nodes, for the same places. */
class SlotCrowdTest {

    private static final int CROWD = 1000;
    private static final int NEIGHBOURS = 24;

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Node other;
    static List<Neighbour> neighbours;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        other = hub.anotherNode();
        neighbours = IntStream.range(0, NEIGHBOURS)
                .mapToObj(nr -> nr % 2 == 0
                        ? hub.resident("buur" + nr)
                        : hub.resident("buur" + nr).at(other))
                .toList();
    }

    @Test
    void aThousandAtOnceLeaveTwentyFivePlacesGivenAndALineInTheOrderOfCommitment() {
        var gathering = ana.plans("Iedereen", Map.of("audience", "public", "signing", "anyone", "capacity", 25));
        hub.run("""
                insert into sign_up (slot, name, email, language, state, code, asked)
                select '%s', 'Gast ' || nr, 'gast' || nr || '@example.org', 'nl', 'asked',
                  'AAAA' || translate(to_char(nr, 'FM0000'), '01', 'XY'), now()
                from generate_series(1, %d) nr
                """.formatted(id(gathering), CROWD));
        var links = new SignUpLinks(
                SigningKeys.kept(Path.of("target/test-data/auth-keys.pem")).secret("agenda"));
        var visitors = List.of(hub.visitor(), hub.visitor(TestHub.site(other)));
        var actions = new ArrayList<Supplier<Neighbour.Answer>>();
        for (var id : hub.ask("select id from sign_up where slot = '" + id(gathering) + "'")) {
            var token = links.token(UUID.fromString(id));
            var visitor = visitors.get(actions.size() % visitors.size());
            actions.add(() -> visitor.asks("POST", "/sign-ups/confirm", Map.of("token", token)));
        }
        var states = patiently(actions).stream()
                .map(answer ->
                        answer.must(200).body().path("signUp").path("state").asText())
                .toList();
        assertThat(Collections.frequency(states, "placed")).isEqualTo(25);
        assertThat(Collections.frequency(states, "waiting")).isEqualTo(CROWD - 25);
        assertThat(hub.ask(
                        "select nr from sign_up where slot = '" + id(gathering) + "' and state = 'placed' order by nr"))
                .isEqualTo(
                        IntStream.rangeClosed(1, 25).mapToObj(Integer::toString).toList());
        isLegal(gathering);
        // What is told is told in that order too.
        assertThat(hub.ask(
                        "select body ->> 'taken' || '+' || (body ->> 'waiting') from event where type = 'placesChanged'"
                                + " and body ->> 'id' = '" + id(gathering) + "' order by seq"))
                .isEqualTo(IntStream.rangeClosed(1, CROWD)
                        .mapToObj(nr -> Math.min(nr, 25) + "+" + Math.max(0, nr - 25))
                        .toList());
        assertThat(hub.ask("select body -> 'attendee' ->> 'id' from event where type = 'attendeeChanged'"
                        + " and body ->> 'gathering' = '" + id(gathering) + "' order by seq"))
                .isEqualTo(hub.ask("select id from sign_up where slot = '" + id(gathering) + "' order by nr"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whateverHappensAtOnceNobodyIsOverTheCapacityAndNobodyWaitsWhoFitsUnlessPlacesAreKept(int seed) {
        var gathering = ana.plans("Druk " + seed, Map.of("capacity", 6, "guests", 2));
        var random = new Random(seed);
        var actions = new ArrayList<Supplier<Neighbour.Answer>>();
        for (var round = 0; round < 8; round++)
            for (var who : neighbours) {
                var guests = random.nextInt(3);
                if (random.nextInt(3) == 0) actions.add(() -> who.cancels(gathering));
                else actions.add(() -> who.signsUp(gathering, guests));
            }
        for (var more = 0; more < 10; more++) {
            var capacity = 3 + random.nextInt(12);
            actions.add(() -> ana.asks("PATCH", gatheringPath(gathering), Map.of("capacity", capacity)));
        }
        Collections.shuffle(actions, random);
        assertThat(patiently(actions).stream().map(Neighbour.Answer::status)).isSubsetOf(200, 204, 409);
        isLegal(gathering);
        assertThat(hub.ask("""
                select sign_up.id from sign_up join slot on slot.id = slot
                where slot = '%s' and state = 'waiting' and taken + 1 + sign_up.guests <= capacity and not exists (
                  select from sign_up before
                  where before.slot = slot.id and before.state = 'waiting' and before.nr < sign_up.nr and before.passed
                    and 1 + before.guests <= capacity)
                """.formatted(id(gathering)))).isEmpty();
    }

    private static void isLegal(JsonNode gathering) {
        assertThat(hub.ask("""
                select 1 from slot
                where id = '%1$s' and (capacity is null or taken <= capacity)
                  and taken = (select coalesce(sum(1 + guests), 0) from sign_up where slot = '%1$s' and state = 'placed')
                  and waiting = (select coalesce(sum(1 + guests), 0) from sign_up where slot = '%1$s' and state = 'waiting')
                """.formatted(id(gathering)))).hasSize(1);
    }

    private static String id(JsonNode gathering) {
        return gathering.path("id").asText();
    }
}
