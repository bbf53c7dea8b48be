package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.platform.web.HttpSite;
import nl.buurthub.platform.web.PublicAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code k8s/} says agrees with itself and with the program. */
class KubernetesTest {

    private static final Path K8S = Path.of("k8s");
    private static final ObjectReader YAML = new YAMLMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .readerFor(JsonNode.class);

    private static final Map<Path, List<JsonNode>> FILES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.walk(K8S)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                try (var documents = YAML.<JsonNode>readValues(file.toFile())) {
                    FILES.put(file, documents.readAll());
                }
            }
        }
    }

    private static List<JsonNode> base() {
        return FILES.entrySet().stream()
                .filter(file -> file.getKey().startsWith(K8S.resolve("base")))
                .flatMap(file -> file.getValue().stream())
                .toList();
    }

    private static List<JsonNode> all(String kind) {
        return base().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    private static JsonNode pod() {
        return all("Deployment").getFirst().path("spec").path("template");
    }

    private static JsonNode container() {
        return pod().path("spec").path("containers").path(0);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> names(JsonNode array, String field) {
        return each(array).map(item -> item.path(field).asText()).collect(Collectors.toSet());
    }

    @Test
    void everyDocumentSaysWhatItIs() {
        assertThat(FILES).isNotEmpty();
        FILES.forEach((file, documents) -> {
            assertThat(documents).as("%s", file).isNotEmpty();
            for (var document : documents) {
                assertThat(document.path("apiVersion").asText())
                        .as("apiVersion in %s", file)
                        .isNotEmpty();
                assertThat(document.path("kind").asText())
                        .as("kind in %s", file)
                        .isNotEmpty();
                assertThat(document.path("metadata").path("name").asText())
                        .as("name in %s", file)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void nothingIsThereTwice() {
        var seen = new HashSet<String>();
        for (var document : base()) {
            var what = document.path("kind").asText() + " "
                    + document.path("metadata").path("name").asText();
            assertThat(seen.add(what)).as(what).isTrue();
        }
    }

    @Test
    void everyFileIsNamedByAKustomizationAndEveryNameIsAFile() {
        var named = new TreeSet<Path>();
        FILES.forEach((file, documents) -> {
            if (!file.endsWith("kustomization.yaml")) return;
            named.add(file);
            var kustomization = documents.getFirst();
            each(kustomization.path("resources")).forEach(name -> named.add(file(file.resolveSibling(name.asText()))));
            each(kustomization.path("patches"))
                    .forEach(patch -> named.add(
                            file(file.resolveSibling(patch.path("path").asText()))));
        });
        assertThat(named).containsExactlyElementsOf(new TreeSet<>(FILES.keySet()));
    }

    private static Path file(Path named) {
        var path = named.normalize();
        return Files.isDirectory(path) ? path.resolve("kustomization.yaml") : path;
    }

    @Test
    void everyPatchIsOfSomethingThatIsThere() {
        var there = base().stream().map(KubernetesTest::identity).collect(Collectors.toSet());
        FILES.forEach((file, documents) -> {
            if (file.startsWith(K8S.resolve("overlays")) && !file.endsWith("kustomization.yaml"))
                assertThat(there)
                        .containsAll(
                                documents.stream().map(KubernetesTest::identity).toList());
        });
    }

    private static String identity(JsonNode document) {
        return document.path("apiVersion").asText() + " "
                + document.path("kind").asText() + " "
                + document.path("metadata").path("name").asText();
    }

    private static Map<String, String> variables(JsonNode map) {
        var variables = new HashMap<String, String>();
        map.path("data").properties().forEach(each -> {
            assertThat(each.getValue().isTextual())
                    .as("%s is text", each.getKey())
                    .isTrue();
            variables.put(each.getKey(), each.getValue().asText());
        });
        return variables;
    }

    @Test
    void everyVariableIsASetting() {
        var known = Settings.load(Path.of("conf"), Map.of(), new Properties())
                .toString()
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .map(name -> "BUURTHUB_" + name.toUpperCase(Locale.ROOT).replace('.', '_'))
                .toList();
        var used = new TreeSet<String>();
        FILES.values().stream()
                .flatMap(List::stream)
                .filter(document -> document.path("kind").asText().equals("ConfigMap"))
                .forEach(map -> used.addAll(variables(map).keySet()));
        used.addAll(names(container().path("env"), "name"));
        assertThat(used).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void theSettingsAreSafeAndAreNotRefused() throws IOException {
        var environment = variables(all("ConfigMap").getFirst());
        each(container().path("env"))
                .forEach(variable -> environment.put(variable.path("name").asText(), "10.1.2.3"));
        var secrets = Files.createTempDirectory("secrets");
        Files.writeString(secrets.resolve("database.url"), "postgresql://hub:x7Qz@db:5432/hub?sslmode=verify-full\n");
        Files.writeString(secrets.resolve("smtp.url"), "smtp://hub:x7Qz@mail:587?starttls=required\n");
        environment.put("BUURTHUB_SECRETS_DIR", secrets.toString());
        var keys = secrets.resolveSibling("auth-keys.pem");
        SigningKeys.kept(keys);
        environment.put("BUURTHUB_AUTH_KEYS", keys.toString());
        Config.of(Settings.load(Path.of("conf"), environment, new Properties())).refuseUnsafe();
    }

    @Test
    void whatTheNodeRefersToIsThere() throws IOException {
        each(container().path("envFrom"))
                .forEach(from -> assertThat(all("ConfigMap").stream().map(KubernetesTest::name))
                        .contains(from.path("configMapRef").path("name").asText()));
        assertThat(all("ServiceAccount").stream().map(KubernetesTest::name))
                .contains(pod().path("spec").path("serviceAccountName").asText());
        assertThat(names(container().path("volumeMounts"), "name"))
                .isEqualTo(names(pod().path("spec").path("volumes"), "name"));
        // Secrets are made by hand; the README says how.
        var readme = Files.readString(Path.of("README.md"));
        each(pod().path("spec").path("volumes"))
                .filter(volume -> volume.has("secret"))
                .forEach(volume -> assertThat(readme)
                        .contains("kubectl create secret generic "
                                + volume.path("secret").path("secretName").asText()));
        each(pod().path("spec").path("volumes"))
                .filter(volume -> volume.has("persistentVolumeClaim"))
                .forEach(volume -> assertThat(all("PersistentVolumeClaim").stream()
                                .filter(claim ->
                                        claim.at("/spec/accessModes/0").asText().equals("ReadWriteMany"))
                                .map(KubernetesTest::name))
                        .contains(volume.at("/persistentVolumeClaim/claimName").asText()));
        var paths = names(container().path("volumeMounts"), "mountPath");
        variables(all("ConfigMap").getFirst()).values().stream()
                .filter(value -> value.startsWith("/"))
                .forEach(value -> assertThat(paths).anyMatch(value::startsWith));
    }

    private static String name(JsonNode document) {
        return document.path("metadata").path("name").asText();
    }

    @Test
    void everySelectorFindsTheNodesAndEveryPortIsOneOfTheirs() {
        var labels = pod().path("metadata").path("labels");
        var ports = names(container().path("ports"), "name");
        var selectors = new ArrayList<JsonNode>();
        all("Service").forEach(service -> {
            selectors.add(service.path("spec").path("selector"));
            assertThat(ports).containsAll(names(service.path("spec").path("ports"), "targetPort"));
        });
        for (var kind : List.of("Deployment", "PodDisruptionBudget"))
            all(kind)
                    .forEach(
                            of -> selectors.add(of.path("spec").path("selector").path("matchLabels")));
        all("NetworkPolicy")
                .forEach(policy ->
                        selectors.add(policy.path("spec").path("podSelector").path("matchLabels")));
        assertThat(selectors).hasSizeGreaterThanOrEqualTo(6).containsOnly(labels);
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe"))
            assertThat(container().path(probe).path("httpGet").path("port").asText())
                    .as(probe)
                    .isEqualTo("management");
    }

    @Test
    void theIngressLeadsToTheServiceAndKeepsSocketsOpen() {
        for (var ingress : all("Ingress")) {
            var service = ingress.findPath("backend").path("service");
            var target = all("Service").stream()
                    .filter(each -> name(each).equals(service.path("name").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(names(target.path("spec").path("ports"), "name"))
                    .contains(service.path("port").path("name").asText());
            assertThat(ingress.path("metadata")
                            .path("annotations")
                            .path("nginx.ingress.kubernetes.io/proxy-read-timeout")
                            .asInt())
                    .isGreaterThan(75);
        }
    }

    @Test
    void portsAreThoseOfTheSettings() {
        var config = Config.of(Settings.load(Path.of("conf"), Map.of(), new Properties()));
        var ports = each(container().path("ports"))
                .collect(Collectors.toMap(
                        port -> port.path("name").asText(),
                        port -> port.path("containerPort").asInt()));
        assertThat(ports)
                .isEqualTo(Map.of(
                        "http", config.httpPort(),
                        "management", config.managementPort(),
                        "cluster", config.cluster().port(),
                        "bus", config.cluster().busPort()));
        var let = all("NetworkPolicy").stream()
                .flatMap(policy -> each(policy.path("spec").path("ingress")))
                .flatMap(rule -> each(rule.path("ports")))
                .map(port -> port.path("port").asInt())
                .collect(Collectors.toSet());
        assertThat(let).isEqualTo(Set.copyOf(ports.values()));
    }

    @Test
    void nodesFindEachOtherByAServiceOfWhoeverIsThere() {
        var dns = variables(all("ConfigMap").getFirst()).get("BUURTHUB_CLUSTER_DNS");
        var service = all("Service").stream()
                .filter(each -> name(each).equals(dns))
                .findFirst()
                .orElseThrow();
        assertThat(service.path("spec").path("clusterIP").asText()).isEqualTo("None");
        assertThat(service.path("spec").path("publishNotReadyAddresses").asBoolean())
                .isTrue();
    }

    @Test
    void theNodeMayDoLittle() {
        var pod = pod().path("spec");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        var security = pod.path("securityContext");
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("runAsUser").asInt()).isPositive();
        assertThat(security.path("seccompProfile").path("type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("containers")).hasSize(1);
        var own = container().path("securityContext");
        assertThat(own.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(own.path("capabilities").path("drop").path(0).asText()).isEqualTo("ALL");
        assertThat(container().path("resources").path("requests")).hasSize(2);
        assertThat(container().path("resources").path("limits").has("memory")).isTrue();
    }

    @Test
    void aNodeGetsTheTimeItNeedsToStop() {
        var pause = container().path("lifecycle").path("preStop").path("sleep").path("seconds");
        assertThat(pause.asInt()).isPositive();
        assertThat(pod().path("spec").path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(pause.asInt() + HttpSite.LAST_SECONDS + 20);
    }

    @Test
    void aCommandIsTheSameProgramWithTheSettingsOfTheNodesInTheMemoryThatItNeeds() {
        var documents = Objects.requireNonNull(FILES.get(K8S.resolve("command/job.yaml")));
        var command = documents.getFirst().at("/spec/template/spec");
        var job = command.path("containers").path(0);
        assertThat(job.path("image")).isEqualTo(container().path("image"));
        assertThat(job.path("envFrom")).isEqualTo(container().path("envFrom"));
        assertThat(job.path("securityContext")).isEqualTo(container().path("securityContext"));
        assertThat(command.path("securityContext")).isEqualTo(pod().path("spec").path("securityContext"));
        assertThat(names(job.path("volumeMounts"), "name")).isEqualTo(names(command.path("volumes"), "name"));
        assertThat(job.path("command").path(1).asText()).isEqualTo("@conf/command.jvm");
        assertThat(job.at("/resources/limits/memory").asText()).isEqualTo("128Mi");
    }

    /** No probe watches an init container, so that none kills a migration that takes long. */
    @Test
    void theSchemaIsMigratedBeforeTheNodeStarts() {
        var containers = pod().path("spec").path("initContainers");
        assertThat(containers).hasSize(1);
        var migrating = containers.path(0);
        assertThat(migrating.path("args")).hasSize(1);
        assertThat(migrating.path("args").path(0).asText()).isEqualTo("migrate");
        assertThat(migrating.path("command").path(1).asText()).isEqualTo("@conf/command.jvm");
        for (var same : List.of("image", "envFrom", "securityContext"))
            assertThat(migrating.path(same)).as(same).isEqualTo(container().path(same));
        assertThat(names(container().path("volumeMounts"), "name"))
                .containsAll(names(migrating.path("volumeMounts"), "name"));
        assertThat(migrating.at("/resources/limits/memory").asText()).isEqualTo("128Mi");
    }

    @Test
    void pushServicesAndCalendarsAreReachedAndNothingPrivateIsThatWay() throws UnknownHostException {
        var internet = all("NetworkPolicy").stream()
                .flatMap(policy -> each(policy.path("spec").path("egress")))
                .filter(rule -> rule.path("ports").path(0).path("port").asInt() == 443)
                .toList();
        assertThat(internet).hasSize(1);
        assertThat(internet.getFirst().path("ports")).hasSize(1);
        var blocks = internet.getFirst().path("to").findValues("ipBlock");
        assertThat(blocks.stream().map(block -> block.path("cidr").asText())).containsExactly("0.0.0.0/0", "::/0");
        var excepted = blocks.stream()
                .flatMap(block -> each(block.path("except")))
                .map(JsonNode::asText)
                .toList();
        assertThat(excepted)
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10");
        for (var range : excepted)
            assertThat(PublicAddress.is(InetAddress.getByName(range.replaceFirst("/.*", ""))))
                    .as(range)
                    .isFalse();
    }

    @Test
    void everyImageIsOfOneVersion() throws IOException {
        var images = FILES.values().stream()
                .flatMap(List::stream)
                .flatMap(document -> document.findValuesAsText("image").stream());
        var from = Files.readAllLines(K8S.resolve("Containerfile")).stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ", -1)[1]);
        assertThat(Stream.concat(images, from).toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(image -> Pattern.matches(".+:[0-9][^:]*", image) && !image.contains("latest"));
        assertThat(Files.readString(K8S.resolve("Containerfile"))).containsPattern("\nUSER [1-9]");
    }
}
