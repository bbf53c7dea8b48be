package nl.buurthub;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What a node of a test is started with: the settings of {@code conf/} and, over them, the test's. */
public final class TestConfig {

    private TestConfig() {}

    public static Config of(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        var all = Settings.load(Path.of("conf"), Map.of(), properties);
        var config = Config.of(all);
        all.check();
        return config;
    }
}
