package nl.buurthub.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.NodeProcess;
import nl.buurthub.testing.Ports;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.SecurePostbox;
import nl.buurthub.testing.SecurePostgres;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;

/**
 * A site for people, as the README has it set up: a database, a mail server and a proxy that are spoken to over TLS, and two
 * nodes with their settings in the environment and their secrets in files.
 */
final class ProductionSite implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final Path directory;
    private final SecurePostgres postgres;
    private final Authority authority;
    private final Authority.Signed certificate;
    private final SecurePostbox mail;
    private final FrontProxy proxy;
    private final HttpClient browser;
    private final TestHub hub;
    private final String address;
    private final List<Map<String, String>> settings = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();

    /** Nothing runs on it yet but what is there before Buurthub. */
    ProductionSite(Path directory) throws IOException {
        this.directory = directory;
        // The slowest to come, and needed last.
        var databases = Files.createDirectory(directory.resolve("database"));
        var coming = Meanwhile.asks(() -> new SecurePostgres(databases));
        authority = new Authority(Files.createDirectory(directory.resolve("authority")));
        mail = new SecurePostbox(authority, "localhost");
        certificate = authority.signs("localhost");
        var port = Ports.free();
        address = "https://localhost:" + port;
        var ports = List.of(Ports.free(), Ports.free());
        var members = List.of(Ports.free(), Ports.free());
        for (var nr = 0; nr < 2; nr++) settings.add(settings(ports.get(nr), members.get(nr), members));
        proxy = FrontProxy.start(Files.createDirectory(directory.resolve("proxy")), port, certificate, ports);
        postgres = coming.join();
        writeSecrets();
        browser = HttpClient.newBuilder().sslContext(authority.trusting()).build();
        hub = TestHub.on(TestDatabase.found(postgres.url()), Map.of(), Clock.systemUTC());
    }

    private void writeSecrets() throws IOException {
        var secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("database.url"), postgres.url());
        Files.writeString(secrets.resolve("smtp.url"), mail.starttlsUrl() + "&authority=" + authority.certificate());
        Files.writeString(directory.resolve("keys.pem"), SigningKeys.fresh());
    }

    private Map<String, String> settings(int port, int member, List<Integer> members) {
        var settings = new HashMap<String, String>();
        settings.put("demo.enabled", "false");
        settings.put("http.port", Integer.toString(port));
        settings.put("http.proxied", "true");
        settings.put("http.origins", address);
        settings.put("management.port", Integer.toString(Ports.free()));
        settings.put("secrets.dir", directory.resolve("secrets").toString());
        settings.put("data.dir", directory.resolve("data").toString());
        settings.put("auth.keys", directory.resolve("keys.pem").toString());
        settings.put("mail.from", "Buurthub <noreply@buurt.example.org>");
        settings.put("cluster.enabled", "true");
        settings.put("cluster.port", Integer.toString(member));
        settings.put("cluster.bus.port", Integer.toString(Ports.free()));
        settings.put("cluster.members", "127.0.0.1:" + members.get(0) + ",127.0.0.1:" + members.get(1));
        settings.putAll(certificate.settings(authority.certificate()));
        return settings;
    }

    /** A command, on the first machine; what it says. */
    String run(String... command) {
        return Program.run(program(0, command)).succeeded();
    }

    private ProcessBuilder program(int nr, String... command) {
        var program = Program.command(Map.of(), command);
        settings.get(nr)
                .forEach((name, value) -> program.environment()
                        .put("BUURTHUB_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return program;
    }

    /** Both at once; they serve when this returns. */
    void start() {
        for (var nr = 0; nr < 2; nr++) nodes.add(start(nr));
        nodes.forEach(NodeProcess::awaitsReady);
    }

    private NodeProcess start(int nr) {
        var port = Integer.parseInt(settings.get(nr).get("http.port"));
        var management = Integer.parseInt(settings.get(nr).get("management.port"));
        return NodeProcess.start("production-" + (nr + 1), port, management, program(nr));
    }

    /** @param nr from 0 */
    NodeProcess node(int nr) {
        return nodes.get(nr);
    }

    /** As for a new version: stopped, started, and waited for. */
    void renew(int nr) {
        nodes.get(nr).isToldToStop();
        assertThat(nodes.get(nr).exit()).isEqualTo(143);
        nodes.set(nr, start(nr));
        nodes.get(nr).awaitsReady();
    }

    String address() {
        return address;
    }

    FrontProxy proxy() {
        return proxy;
    }

    /** Beside the program: the database, as the role that owns it. */
    List<String> ask(String sql) {
        return hub.ask(sql);
    }

    Neighbour visitor() {
        return hub.visitor(address).using(browser);
    }

    /** With the code that came by mail. */
    Neighbour signsIn(String name) {
        var visitor = visitor();
        visitor.asks("POST", "/sign-in", Map.of("email", name + "@example.org")).must(202);
        var code = CODE.matcher(mail.awaits(name, "code").subject());
        assertThat(code.find()).isTrue();
        return visitor.signsIn(name, code.group());
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(NodeProcess::close);
        hub.close();
        browser.close();
        proxy.close();
        mail.close();
        postgres.close();
    }
}
