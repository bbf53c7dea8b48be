package nl.buurthub.platform.base;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server itself says to people, in ICU message format: from {@code texts/platform.<language>.properties}, and from
 * those of each feature, which come with it.
 */
public final class Messages {

    private static final Set<String> INCLUDED = new HashSet<>();
    private static final Map<Language, Messages> ALL =
            Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), Messages::new));

    static {
        include("platform");
    }

    private final Language language;
    private final Map<String, String> words = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * Takes in {@code texts/<name>.<language>.properties}, if there are such files.
     *
     * @throws IllegalArgumentException for a key that somebody else has too
     */
    public static synchronized void include(String name) {
        if (INCLUDED.add(name)) ALL.values().forEach(messages -> messages.load(name));
    }

    private void load(String name) {
        try (var in = Messages.class.getResourceAsStream("/texts/" + name + "." + language.word() + ".properties")) {
            if (in == null) return;
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var key : file.stringPropertyNames())
                if (words.put(key, file.getProperty(key)) != null)
                    throw new IllegalArgumentException("two features say " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of families, such as {@code problem.}, by what comes after that; each family in order. */
    public Map<String, String> families(String... families) {
        var all = new LinkedHashMap<String, String>();
        for (var family : families)
            words.keySet().stream()
                    .filter(key -> key.startsWith(family))
                    .sorted()
                    .forEach(key -> all.put(key.substring(family.length()), of(key)));
        return all;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words for a key, its {@code {0}} filled in. An unknown key is a mistake of ours and fails. */
    public String of(String key, Object... values) {
        return pattern(key).format(values);
    }

    /** The words for a key, its {@code {name}} filled in. */
    public String of(String key, Map<String, ?> values) {
        return pattern(key).format(values);
    }

    private MessageFormat pattern(String key) {
        var pattern = words.get(key);
        if (pattern == null) throw new IllegalArgumentException("no text " + key + " in " + language);
        return new MessageFormat(pattern, language.locale());
    }
}
