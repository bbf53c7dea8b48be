package nl.buurthub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Refusal;

/**
 * Settings by name, each layer over the one before: {@code conf/*.yaml}, files mounted as secrets (named as the setting),
 * {@code BUURTHUB_*} in the environment, system properties. A name that {@code conf/} doesn't know is a mistake.
 */
final class Settings {

    /** What is wrong with the settings, all of it at once. */
    static final class Wrong extends RuntimeException {
        Wrong(List<String> what) {
            super(String.join("\n", what));
        }
    }

    private static final String PREFIX = "BUURTHUB_";

    /** What Kubernetes adds to the environment for each service whose name begins with ours. */
    private static final Pattern SERVICE_LINK = Pattern.compile(PREFIX + "(\\w+_)?(SERVICE_(HOST|PORT)|PORT)(_\\w+)?");

    private static final Pattern USER_INFO = Pattern.compile("://\\S*@");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([?&][^=&\\s]*(?:pass|secret|token)[^=&\\s]*=)[^&\\s]*");

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    static Settings load(Path conf, Map<String, String> environment, Properties system) {
        var settings = new Settings();
        settings.files(conf);
        var known = Set.copyOf(settings.values.keySet());
        settings.outside(Set.of("secrets.dir"), environment, system);
        settings.optional("secrets.dir")
                .map(Path::of)
                .filter(Files::isDirectory)
                .ifPresent(settings::secrets);
        settings.outside(known, environment, system);
        var unknown = new TreeSet<>(settings.values.keySet());
        unknown.removeAll(known);
        unknown.addAll(strangers(known, environment));
        unknown.forEach(name -> settings.wrong.add(name + ": no such setting"));
        settings.check();
        return settings;
    }

    private void files(Path conf) {
        try (var files = Files.list(conf)) {
            for (var file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) flatten("", new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flatten(String name, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(inner ->
                            flatten(name.isEmpty() ? inner.getKey() : name + "." + inner.getKey(), inner.getValue()));
        } else if (node.isArray()) {
            var items = new ArrayList<String>();
            node.forEach(item -> items.add(item.asText()));
            values.put(name, String.join(",", items));
        } else {
            values.put(name, node.isNull() ? "" : node.asText());
        }
    }

    private void secrets(Path directory) {
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                values.put(file.getFileName().toString(), Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outside(Set<String> names, Map<String, String> environment, Properties system) {
        for (var name : names) {
            var value = environment.get(variable(name));
            if (value != null) values.put(name, value);
            if (system.containsKey(name)) values.put(name, system.getProperty(name));
        }
    }

    private static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Set<String> strangers(Set<String> known, Map<String, String> environment) {
        var strangers = new TreeSet<>(environment.keySet());
        strangers.removeIf(
                name -> !name.startsWith(PREFIX) || SERVICE_LINK.matcher(name).matches());
        known.forEach(name -> strangers.remove(variable(name)));
        return strangers;
    }

    String text(String name) {
        return optional(name).orElseGet(() -> {
            wrong.add(name + ": missing");
            return "";
        });
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @param reading throws a {@link Refusal} that says what is wrong, after the name of the setting */
    <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            return optional(name).map(reading);
        } catch (Refusal e) {
            wrong.add(name + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    List<String> list(String name) {
        return optional(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    boolean yes(String name) {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                wrong.add(name + ": true or false");
                yield false;
            }
        };
    }

    int port(String name) {
        return number(name, 0, 65_535);
    }

    int number(String name, int least, int most) {
        try {
            var number = Integer.parseInt(text(name));
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // Said below.
        }
        wrong.add(name + ": a number from " + least + " to " + most);
        return least;
    }

    void check() {
        if (!wrong.isEmpty()) throw new Wrong(wrong);
    }

    /** Every setting with its value, secrets hidden. */
    @Override
    public String toString() {
        var lines = new StringBuilder();
        values.forEach((name, value) ->
                lines.append(name).append(": ").append(redacted(value)).append('\n'));
        return lines.toString();
    }

    private static String redacted(String value) {
        var anonymous = USER_INFO.matcher(value).replaceAll("://***@");
        return SECRET_PARAMETER.matcher(anonymous).replaceAll("$1***");
    }
}
