package nl.buurthub.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.OpenScreen;
import nl.buurthub.testing.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's part on running it for people, walked: from an empty database to nodes that are renewed while people write. */
class ProductionTest {

    private static final String HOOD = "lombok";
    private static final String STREAM = "hood/" + HOOD + "/residents";
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(2);

    @TempDir
    static Path directory;

    static ProductionSite site;
    static Neighbour operator;

    @BeforeAll
    static void setUp() throws IOException {
        site = new ProductionSite(directory);
        System.out.println("In front stands " + site.proxy());
        assertThat(site.run("import-hoods", hoods().toString(), "Utrecht", "buurtnaam"))
                .contains("/b/" + HOOD);
        assertThat(site.run("operator", "olga@example.org")).contains("olga@example.org is operator");
        site.start();
        operator = site.signsIn("olga");
    }

    private static Path hoods() throws IOException {
        return Files.writeString(directory.resolve("buurten.geojson"), """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"buurtnaam": "Lombok"}, "geometry": {"type": "Polygon", "coordinates":
                    [[[5.09, 52.09], [5.10, 52.09], [5.10, 52.10], [5.09, 52.10], [5.09, 52.09]]]}}]}
                """);
    }

    @AfterAll
    static void close() throws IOException {
        if (site != null) site.close();
    }

    /** Somebody who came to live here, and for whom the operator vouches. */
    private static Neighbour resident(String name) {
        var resident = site.signsIn(name).arrives(HOOD);
        operator.asks("PUT", "/hoods/" + HOOD + "/residents/" + resident.id() + "/verification")
                .must(204);
        return resident;
    }

    @Test
    void theDatabaseIsOfAnOrdinaryRoleAndEachConnectionToItIsEncrypted() {
        assertThat(site.ask(
                        "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(site.ask("""
                        select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid)
                        where datname = current_database()
                        """)).containsExactly("t");
    }

    @Test
    void whoSignedInByMailStaysSignedInThroughTheProxy() {
        var cookie = Objects.requireNonNull(site.signsIn("wil").cookie());
        var later = site.visitor().with("Cookie", cookie);
        later.asks("POST", "/sessions/refresh").must(403);
        var renewed = later.with("Origin", site.address())
                .asks("POST", "/sessions/refresh")
                .must(200);
        assertThat(renewed.response().version()).isEqualTo(Version.HTTP_2);
        assertThat(renewed.body().path("me").path("name").asText()).isEqualTo("wil");
    }

    @Test
    void whatAResidentPostsIsHeardOnASocketThroughTheProxy() {
        var ina = resident("ina");
        try (var socket = resident("jan").with("Origin", site.address()).listens(STREAM)) {
            var post = ina.places(HOOD, Map.of("text", "Wie heeft er een ladder?"));
            assertThat(socket.hearsEvent("postCreated")
                            .path("body")
                            .path("post")
                            .path("id"))
                    .isEqualTo(post.path("id"));
        }
    }

    @Test
    void aPhotoAsAPhoneMakesItGoesThroughTheProxy() {
        resident("kees").uploads(Arrays.copyOf(Pictures.jpeg(800, 600), 9_000_000));
    }

    @Test
    void nothingIsLostOrDoubledWhileTheNodesAreRenewedInTurnAndOneIsKilled() {
        var people = Meanwhile.atOnce(IntStream.range(0, 12)
                .<Supplier<Neighbour>>mapToObj(nr -> () -> resident("bewoner" + nr))
                .toList());
        var screens = people.stream()
                .limit(6)
                .map(one -> new OpenScreen(one.listens(STREAM), before -> one.resumes(before.positions())))
                .toList();
        var writers = new ArrayList<SteadyWriter>();
        for (var one : people) writers.add(new SteadyWriter(one, HOOD, Duration.ofMillis(300L * writers.size())));

        awaitMore(writers);
        site.renew(0);
        awaitMore(writers);
        site.renew(1);
        awaitMore(writers);
        site.node(0).dies();
        awaitMore(writers);

        var acknowledged = new HashMap<String, String>();
        writers.forEach(writer -> acknowledged.putAll(writer.stop()));
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        for (var screen : screens) {
            await().untilAsserted(() -> assertThat(screen.posts()).hasSizeGreaterThanOrEqualTo(acknowledged.size()));
            assertThat(screen.posts()).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
            assertThat(screen.returns()).isPositive();
            screen.close();
        }
        assertThat(people.getFirst().all("/hoods/" + HOOD + "/posts?limit=100"))
                .extracting(post -> post.path("id").asText())
                .containsAll(acknowledged.keySet())
                .doesNotHaveDuplicates();
        assertThat(writers)
                .as("how long nobody took what somebody wrote")
                .allSatisfy(writer -> assertThat(writer.longestRefusal()).isLessThan(LONGEST_REFUSAL));
    }

    /** Some posts more than there are. */
    private static void awaitMore(List<SteadyWriter> writers) {
        var before = count(writers);
        await().until(() -> count(writers) >= before + 8);
    }

    private static int count(List<SteadyWriter> writers) {
        return writers.stream().mapToInt(SteadyWriter::count).sum();
    }
}
