package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.buurthub.people.sessions.SigningKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

    private static final Path KEYS = Path.of("target/test-data/auth-keys.pem");

    private static final Map<String, String> PRODUCTION = Map.of(
            "demo.enabled", "false",
            "http.host", "0.0.0.0",
            "http.origins", "https://buurt.example.nl",
            "database.url", "postgresql://hub:Zx81-lang@db:5432/hub?sslmode=verify-full",
            "auth.keys", KEYS.toString(),
            "smtp.url", "smtp://hub:Zx82-lang@mail:587",
            "mail.from", "Buurthub <noreply@buurt.example.nl>");

    @TempDir
    Path directory;

    @BeforeAll
    static void makeKeys() {
        SigningKeys.kept(KEYS);
    }

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(directory.resolve("conf"));
        Files.createDirectories(directory.resolve("secrets"));
        Files.copy(Path.of("conf/buurthub.yaml"), directory.resolve("conf/buurthub.yaml"));
    }

    private Settings settings(Map<String, String> environment, Map<String, String> system) {
        var properties = new Properties();
        properties.put("secrets.dir", directory.resolve("secrets").toString());
        properties.putAll(system);
        return Settings.load(directory.resolve("conf"), environment, properties);
    }

    private Config config(Map<String, String> environment, Map<String, String> system) {
        var settings = settings(environment, system);
        var config = Config.of(settings);
        settings.check();
        return config;
    }

    private void secret(String name, String value) throws IOException {
        Files.writeString(directory.resolve("secrets").resolve(name), value + "\n");
    }

    @Test
    void whatIsSetNowhereIsAsInTheFile() {
        assertThat(config(Map.of(), Map.of()).httpPort()).isEqualTo(8080);
    }

    @Test
    void aLaterFileGoesOverAnEarlier() throws IOException {
        Files.writeString(directory.resolve("conf/z.yaml"), "http: {port: 1}");
        assertThat(config(Map.of(), Map.of()).httpPort()).isEqualTo(1);
    }

    @Test
    void aMountedSecretGoesOverTheFiles() throws IOException {
        secret("http.port", "2");
        assertThat(config(Map.of(), Map.of()).httpPort()).isEqualTo(2);
    }

    @Test
    void theEnvironmentGoesOverASecret() throws IOException {
        secret("http.port", "2");
        assertThat(config(Map.of("BUURTHUB_HTTP_PORT", "3"), Map.of()).httpPort())
                .isEqualTo(3);
    }

    @Test
    void aSystemPropertyGoesOverTheEnvironment() {
        assertThat(config(Map.of("BUURTHUB_HTTP_PORT", "3"), Map.of("http.port", "4"))
                        .httpPort())
                .isEqualTo(4);
    }

    @Test
    void whereTheSecretsAreCanBeSaidInTheEnvironment() throws IOException {
        secret("http.port", "2");
        var environment =
                Map.of("BUURTHUB_SECRETS_DIR", directory.resolve("secrets").toString());
        var settings = Settings.load(directory.resolve("conf"), environment, new Properties());
        assertThat(settings.port("http.port")).isEqualTo(2);
    }

    @Test
    void aSecretThatIsNoSettingIsRefused() throws IOException {
        secret("database.ulr", "x");
        assertThatThrownBy(() -> config(Map.of(), Map.of())).hasMessageContaining("database.ulr: no such setting");
    }

    @Test
    void aVariableThatIsNoSettingIsRefused() {
        assertThatThrownBy(() -> config(Map.of("BUURTHUB_HTTP_PROT", "1"), Map.of()))
                .hasMessageContaining("BUURTHUB_HTTP_PROT: no such setting");
    }

    @Test
    void whatKubernetesSaysOfAServiceWithOurNameIsNoMistake() {
        assertThatCode(() -> config(
                        Map.of(
                                "BUURTHUB_SERVICE_HOST", "10.0.0.1",
                                "BUURTHUB_PORT", "tcp://10.0.0.1:80",
                                "BUURTHUB_PORT_80_TCP_ADDR", "10.0.0.1"),
                        Map.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http.port, x, a number from 0 to 65535",
        "http.port, 65536, a number from 0 to 65535",
        "http.port, '', missing",
        "database.connections, 0, a number from 1 to 1000",
        "mail.keep.days, 0, a number from 1 to 3650",
        "mail.keep.days, 3651, a number from 1 to 3650",
        "limits.enabled, yes, true or false"
    })
    void aWrongValueIsRefusedWithItsName(String name, String value, String reason) {
        assertThatThrownBy(() -> config(Map.of(), Map.of(name, value))).hasMessageContaining(name + ": " + reason);
    }

    @Test
    void safeSettingsAreTaken() {
        assertThatCode(() -> config(Map.of(), PRODUCTION).refuseUnsafe()).doesNotThrowAnyException();
    }

    @Test
    void theDemoIsTakenOnLoopback() {
        assertThatCode(() -> config(Map.of(), Map.of()).refuseUnsafe()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"http.proxied, true", "http.origins, https://buurt.example.nl"})
    void theDemoIsRefusedWhereItIsMeantForOthers(String name, String value) {
        assertThatThrownBy(() -> config(Map.of(), Map.of(name, value)).refuseUnsafe())
                .hasMessageContaining(name + ": the demo");
    }

    @Test
    void withoutAnAddressOfItsOwnMailComesFromTheHostOfTheSite() {
        var some = new HashMap<>(PRODUCTION);
        some.remove("mail.from");
        some.put("http.origins", "https://buurt.example.nl:8443,https://oud.example.nl");
        var config = config(Map.of(), some);
        config.refuseUnsafe();
        assertThat(config.letterhead().address()).isEqualTo("noreply@buurt.example.nl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        demo.enabled    | true                                                | only with http.host on loopback
        database.url    | -                                                   | database.url: needed
        database.url    | postgresql://hub:postgres@db/hub?sslmode=require    | default password or none
        database.url    | postgresql://hub:@db/hub?sslmode=require            | default password or none
        database.url    | postgresql://hub@db/hub?sslmode=require             | default password or none
        database.url    | postgresql://db/hub?user=a&password=secret&sslmode=require | is not like
        database.url    | postgresql://hub:Zx81-lang@db/hub?sslmode=disable   | name a sslmode
        database.url    | postgresql://hub:Zx81-lang@db/hub                   | name a sslmode
        database.url    | postgresql://hub:Zx81-lang@db/hub?sslmode=prefer    | connects in the clear unseen
        http.origins    | -                                                   | http.origins: name where
        http.origins    | http://buurt.example.nl                             | is not https
        http.origins    | https://a.nl,http://b.nl                            | http://b.nl is not https
        http.origins    | https://a.nl/                                       | https://a.nl/ is not what a browser sends
        http.origins    | https://een plein                                   | is not what a browser sends
        http.origins    | https://Buurt.nl                                    | is not what a browser sends
        http.origins    | https://a.nl:443                                    | is not what a browser sends
        auth.keys       | -                                                   | auth.keys: name the file
        auth.keys       | kyes.pem                                            | auth.keys: kyes.pem can't be used: there is no such file
        smtp.url        | -                                                   | smtp.url: without mail
        smtp.url        | mail:587                                            | smtp.url: begins with
        smtp.url        | http://mail                                         | smtp.url: begins with
        smtp.url        | smtp://hub:Zx82 lang@mail                           | smtp.url: is not a URL
        smtp.url        | smtp://hub:Zx82-lang@mail?tls=yes                   | smtp.url: of what follows
        smtp.url        | smtp://hub:Zx82-lang@mail?starttls=yes              | smtp.url: starttls is required
        smtp.url        | smtps://hub:Zx82-lang@mail?starttls=required        | smtp.url: starttls is for smtp
        smtp.url        | smtps://hub:Zx82-lang@mail?authority=/none.pem      | smtp.url: the file of authority
        mail.from       | Buurthub                                            | mail.from: not an address
        mail.from       | Buurthub <noreply@buurthub.invalid>                 | mail.from: name an address
        mail.replies    | nobody                                              | mail.replies: not an address
        security.contact | lek@buurt.example                                  | security.contact: begins with
        limits.enabled  | false                                               | limits.enabled
        """)
    void anUnsafeSettingIsRefusedWithItsReason(String name, String value, String reason) {
        var settings = new HashMap<>(PRODUCTION);
        settings.put(name, value == null ? "" : value);
        assertThatThrownBy(() -> config(Map.of(), settings).refuseUnsafe()).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster.tls.key", "cluster.tls.certificate", "cluster.tls.authority"})
    void aBusBetweenMachinesWithHalfOfItsProtectionIsRefused(String missing) {
        var settings = new HashMap<>(PRODUCTION);
        settings.putAll(Map.of(
                "cluster.enabled", "true",
                "cluster.host", "10.0.0.1",
                "cluster.dns", "nodes.example",
                "cluster.tls.key", "/k",
                "cluster.tls.certificate", "/c",
                "cluster.tls.authority", "/a"));
        assertThatCode(() -> config(Map.of(), settings).refuseUnsafe()).doesNotThrowAnyException();
        settings.put(missing, "");
        assertThatThrownBy(() -> config(Map.of(), settings).refuseUnsafe()).hasMessageContaining("cluster.tls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://hub:s3cret@db/hub",
                "postgresql://hub:half@s3cret@db/hub",
                "postgresql://hub:s3cret/x@db/hub",
                "postgresql://s3cret@db/hub",
                "postgresql://db/hub?user=hub&password=s3cret&sslmode=require",
                "postgresql://db/hub?sslpassword=s3cret",
                "postgresql://db/hub?PASSWORD=s3cret"
            })
    void whatIsPrintedHidesSecrets(String url) {
        assertThat(settings(Map.of(), Map.of("database.url", url)).toString())
                .contains("database.url: postgresql://")
                .contains("db/hub")
                .doesNotContain("s3cret");
    }
}
