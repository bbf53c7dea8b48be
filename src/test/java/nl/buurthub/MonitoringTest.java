package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node gives to Prometheus, and that the dashboard and the alerts ask for nothing else. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("k8s/monitoring");

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:]\\w*)(\\{.*})? \\S+$");
    private static final Pattern BESIDES_NAMES =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\{[^}]*}|\\b(by|on|group_left) \\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "absent",
            "and",
            "by",
            "changes",
            "count",
            "delta",
            "histogram_quantile",
            "increase",
            "max",
            "min",
            "on",
            "or",
            "rate",
            "sum",
            "topk");
    /** Of Prometheus itself. */
    private static final Set<String> NOT_OURS = Set.of("up");

    private static List<String> metrics;
    private static String log;
    private static JsonNode dashboard;
    private static List<JsonNode> alerts;

    @BeforeAll
    static void read() throws IOException {
        dashboard =
                new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
        alerts = each(new YAMLMapper()
                        .readTree(MONITORING.resolve("alerts.yaml").toFile())
                        .at("/spec/groups/0/rules"))
                .toList();
        try (var lines = LogLines.text();
                var hub = TestHub.start()) {
            var ana = hub.resident("ana");
            try (var live = ana.listens("hood/noord/residents")) {
                ana.places("Dag buren");
                live.hearsEvent("postCreated");
                hub.visitor().asks("GET", "/hoods/nergens/posts").must(404);
                hub.visitor().sends("GET", "/b/noord", null).must(200);
                // Of the collector there is nothing before it ran.
                System.gc();
                metrics = await().until(
                                () -> hub.metrics().lines().toList(),
                                has("live_lag_", "operation=\"page\"", "jvm_gc_pause_"));
            }
            log = lines.toString();
        }
    }

    private static Predicate<List<String>> has(String... some) {
        return lines -> Stream.of(some).allMatch(one -> lines.stream().anyMatch(line -> line.contains(one)));
    }

    @Test
    void theMetricsTellHowItGoes() {
        assertThat(String.join("\n", metrics))
                .contains("live_sockets 1.0", "live_streams ", "live_events_total", "live_deliveries_total")
                .contains("outbox_lag_seconds", "jvm_memory_used_bytes", "jvm_gc_", "process_uptime_seconds")
                .contains("database_up 1.0", "cluster_nodes 1.0", "buurthub_info{version=", "disk_free_bytes{")
                .contains(placed("_count", "") + "1", placed("_bucket", ",le=\"5.0\"") + "1")
                .contains("{method=\"GET\",operation=\"listPosts\",status=\"4xx\"}")
                .contains("{method=\"GET\",operation=\"page\",status=\"2xx\"}")
                .containsPattern("vertx_pool_in_use\\{[^}]*\"api\"[^}]*\\}")
                .containsPattern("vertx_pool_in_use\\{[^}]*\"live\"[^}]*\\}");
        assertThat(log).doesNotContain("already registered");
    }

    private static String placed(String series, String bucket) {
        return "http_requests_seconds" + series + "{method=\"POST\",operation=\"placePost\",status=\"2xx\"" + bucket
                + "} ";
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> given() {
        var names = new TreeSet<String>();
        for (var line : metrics) {
            var sample = SAMPLE.matcher(line);
            if (sample.matches()) names.add(sample.group(1));
        }
        return names;
    }

    @Test
    void everySeriesSaysWhatItIsAndIsNamedAsPrometheusWouldHaveIt() {
        assertThat(given()).hasSizeGreaterThan(60).allSatisfy(name -> {
            assertThat(name).matches("[a-z][a-z0-9_]*").doesNotContain("millis", "__");
            assertThat(metrics).as(name).anyMatch(line -> isHelpOf(name, line));
        });
    }

    private static boolean isHelpOf(String name, String line) {
        var words = line.split(" ", 4);
        return line.startsWith("# HELP ")
                && words.length == 4
                && !words[3].isBlank()
                && name.matches(words[2] + "(_bucket|_count|_sum|_max|_total|_created)?");
    }

    @Test
    void whatTheDashboardAndTheAlertsAskForIsGiven() {
        var asked = new TreeSet<String>();
        expressions().forEach(expression -> asked.addAll(names(expression)));
        asked.removeAll(NOT_OURS);
        assertThat(asked).hasSizeGreaterThan(25).isSubsetOf(given());
    }

    private static Stream<String> expressions() {
        return Stream.concat(
                alerts.stream().map(alert -> alert.path("expr").asText()), dashboard.findValuesAsText("expr").stream());
    }

    private static Set<String> names(String expression) {
        var bare = BESIDES_NAMES.matcher(expression).replaceAll(" ");
        var names = new TreeSet<String>();
        NAME.matcher(bare).results().forEach(name -> names.add(name.group()));
        names.removeAll(OF_THE_LANGUAGE);
        return names;
    }

    @Test
    void everyExpressionClosesWhatItOpens() {
        assertThat(expressions()).allSatisfy(expression -> {
            var bare = expression.replaceAll("\"[^\"]*\"", "").replaceAll("[^(){}\\[\\]]", "");
            while (bare.matches(".*(\\(\\)|\\{}|\\[]).*")) bare = bare.replaceAll("\\(\\)|\\{}|\\[]", "");
            assertThat(bare).as(expression).isEmpty();
        });
    }

    @Test
    void everyAlertSaysWhatIsWrongAndWhatToDo() {
        assertThat(alerts).hasSizeGreaterThan(12).allSatisfy(alert -> {
            assertThat(alert.path("alert").asText()).matches("Buurthub\\w+");
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
            assertThat(alert.at("/annotations/action").asText()).endsWith(".");
        });
        assertThat(alerts).extracting(alert -> alert.path("alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void panelsAreApartAndEachHasSomethingToShow() {
        var panels = each(dashboard.path("panels")).toList();
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels)
                .filteredOn(panel -> !panel.path("type").asText().equals("row"))
                .allSatisfy(panel -> {
                    assertThat(panel.path("title").asText()).isNotEmpty();
                    assertThat(panel.path("targets")).isNotEmpty();
                });
        for (var one : panels) {
            for (var other : panels)
                assertThat(one == other || apart(one, other))
                        .as("%s %s", one, other)
                        .isTrue();
        }
    }

    private static boolean apart(JsonNode one, JsonNode other) {
        return before(one, other, "x", "w")
                || before(other, one, "x", "w")
                || before(one, other, "y", "h")
                || before(other, one, "y", "h");
    }

    private static boolean before(JsonNode one, JsonNode other, String from, String length) {
        var place = one.path("gridPos");
        return place.path(from).asInt() + place.path(length).asInt()
                <= other.path("gridPos").path(from).asInt();
    }
}
