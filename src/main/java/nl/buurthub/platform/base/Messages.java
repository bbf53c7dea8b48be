package nl.buurthub.platform.base;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What the server itself says to people, from {@code texts/<language>.properties}, in ICU message format. */
public final class Messages {

    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words = new Properties();

    private Messages(Language language) {
        this.language = language;
        var file = "/texts/" + language.word() + ".properties";
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::new);
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
        var pattern = words.getProperty(key);
        if (pattern == null) throw new IllegalArgumentException("no text " + key + " in " + language);
        return new MessageFormat(pattern, language.locale());
    }

    /** All keys, for comparing languages. */
    public java.util.Set<String> keys() {
        return words.stringPropertyNames();
    }
}
