package nl.buurthub.demo.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.buurthub.platform.base.Json;

/** What was written for a demo hood, in {@code resources/demo/<slug>/}. */
public final class Script {

    private Script() {}

    /** @param file without its {@code .json} */
    public static <T> T read(String slug, String file, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(bytes(slug, file + ".json"), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public static boolean isThere(String slug, String file) {
        return Script.class.getResource(path(slug, file + ".json")) != null;
    }

    public static byte[] bytes(String slug, String file) throws IOException {
        var path = path(slug, file);
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        }
    }

    private static String path(String slug, String file) {
        return "/demo/" + slug + "/" + file;
    }
}
