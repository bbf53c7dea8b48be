package nl.buurthub.testing;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurthub.platform.contract.Contract;

/** The contract: the whole of it, and as a hub serves it. */
public final class Contracts {

    /** Of all features, those of the demo too; read once. */
    public static final Contract WHOLE = Contract.of(features());

    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setBaseUri("https://buurthub.nl/")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);

    private Contracts() {}

    /** Somebody else's reading of a schema than the program's own. */
    public static Validator validator(JsonObject schema) {
        return Validator.create(JsonSchema.of(schema), OPTIONS);
    }

    /** Of what the contract describes under this name. */
    public static Validator validatorOf(String name) {
        return validator((JsonObject) WHOLE.resolve(new JsonObject().put("$ref", "#/components/schemas/" + name)));
    }

    public static Contract served(TestHub hub) {
        return Contract.of(new JsonObject(hub.visitor()
                .sends("GET", "/api/openapi.json", null)
                .must(200)
                .response()
                .body()));
    }

    private static List<String> features() {
        try (var files = Files.list(Path.of("src/main/resources/openapi"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !name.equals("platform"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
