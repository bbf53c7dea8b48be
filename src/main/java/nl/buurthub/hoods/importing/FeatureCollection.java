package nl.buurthub.hoods.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.buurthub.platform.base.FileTrouble;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.text.TextFile;

/** A file of GeoJSON, of which one feature at a time is taken apart: that of a whole city is large, and a command small. */
final class FeatureCollection {

    /** Takes it that something follows. */
    private static final ObjectReader PARTS =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** How many times itself a file takes of memory. */
    private static final int IN_MEMORY = 5;

    private final Path file;
    private final String text;
    private final JsonNode rest;

    /** @throws Refusal if it is another kind of file, or can't be read */
    FeatureCollection(Path file) {
        this.file = file;
        this.text = text(file);
        this.rest = read(JsonParser::skipChildren);
        if (!"FeatureCollection".equals(rest.path("type").asText()))
            throw new Refusal(file + " is no GeoJSON FeatureCollection");
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > Runtime.getRuntime().maxMemory() / IN_MEMORY)
                throw new Refusal(
                        file + " is too large for the memory there is; give Java more (-Xmx), or cut it in parts");
            return TextFile.text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refusal(file + " can't be read: " + FileTrouble.of(e));
        }
    }

    private interface Reader {
        void read(JsonParser array) throws IOException;
    }

    /** @return what it says beside its features */
    private JsonNode read(Reader features) {
        var others = Json.MAPPER.createObjectNode();
        try (var parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return others;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) features.read(parser);
                else others.set(name, PARTS.readTree(parser));
            }
            if (parser.nextToken() != null) throw new Refusal(file + " is no JSON: something comes after its end");
            return others;
        } catch (JsonProcessingException e) {
            throw new Refusal(file + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all of it is of, unless a feature says something else. */
    Crs crs() {
        return Crs.of(rest, Crs.WGS84);
    }

    void each(Consumer<JsonNode> use) {
        read(array -> {
            while (array.nextToken() != JsonToken.END_ARRAY) use.accept(PARTS.readTree(array));
        });
    }
}
