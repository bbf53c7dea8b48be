package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.platform.web.HttpSite;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java, the image and systemd are told that start a node agrees with itself and with the program. */
class LaunchTest {

    private static final Path UNIT = Path.of("conf/buurthub.service");

    @ParameterizedTest
    @ValueSource(strings = {"node", "command"})
    void javaTakesTheOptions(String what) {
        assertThat(java("@conf/" + what + ".jvm", "-version")).doesNotContain("warning");
    }

    @Test
    void aCommandDoesWithTheMemoryOfItsOptions() {
        try (var database = TestDatabase.fresh()) {
            assertThat(java(
                            "@conf/command.jvm",
                            "-Ddatabase.url=" + database.url(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "operator",
                            "ana@example.org"))
                    .contains("ana@example.org is operator");
        }
    }

    private static String java(String... arguments) {
        return Program.run(Program.java(List.of(arguments))).succeeded();
    }

    @Test
    void theImageAndTheServiceStartANodeInTheSameWay() throws IOException {
        var words = "java @conf/node.jvm -jar buurthub.jar";
        assertThat(unit("ExecStart")).containsOnlyKeys("/usr/bin/" + words);
        assertThat(Files.readString(Path.of("k8s/Containerfile")))
                .contains("ENTRYPOINT [\"" + words.replace(" ", "\", \"") + "\"]")
                .contains(" -Dcontainer\n");
    }

    /** The values of a key, which has several; of an assignment both sides. */
    private static Map<String, String> unit(String key) throws IOException {
        var values = new HashMap<String, String>();
        Pattern.compile("(?m)^" + key + "=([^=\n]*)=?(.*)$")
                .matcher(Files.readString(UNIT))
                .results()
                .forEach(line -> values.put(line.group(1), line.group(2)));
        return values;
    }

    @Test
    void theSettingsThatTheReadmeNamesAreTaken(@TempDir Path etc) throws IOException {
        var environment = new HashMap<String, String>();
        Pattern.compile("(?m)^(BUURTHUB_\\w+)=\"?([^\"\n]*)\"?$")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(line -> environment.put(line.group(1), line.group(2)));
        var secrets = Files.createDirectories(etc.resolve("secrets"));
        Files.writeString(secrets.resolve("database.url"), "postgresql://hub:x7Qz@db:5432/hub?sslmode=verify-full\n");
        Files.writeString(secrets.resolve("smtp.url"), "smtp://hub:x7Qz@mail:587?starttls=required\n");
        SigningKeys.kept(etc.resolve("keys.pem"));
        assertThat(environment).hasSizeGreaterThan(10);
        environment.replaceAll((_, value) -> value.replace("/etc/buurthub", etc.toString()));
        Config.of(Settings.load(Path.of("conf"), environment, new Properties())).refuseUnsafe();
    }

    @Test
    void aNodeGetsTheTimeItNeedsToStopAndIsNotStartedAgainWithSettingsThatCannotBeUsed() throws IOException {
        assertThat(unit("TimeoutStopSec").keySet())
                .allMatch(seconds -> Integer.parseInt(seconds) > HttpSite.LAST_SECONDS + 20);
        assertThat(unit("SuccessExitStatus")).containsOnlyKeys("143");
        assertThat(unit("RestartPreventExitStatus")).containsOnlyKeys("2");
    }
}
