package nl.buurthub.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import nl.buurthub.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveDocumentTest {

    private static final Contract CONTRACT = Contracts.WHOLE;
    private static final JsonObject DOCUMENT = LiveDocument.of(CONTRACT);
    private static final JsonObject MESSAGES =
            DOCUMENT.getJsonObject("components").getJsonObject("messages");

    @Test
    void itIsAnAsyncApiDocument() throws IOException {
        var result = asyncApi().validate(DOCUMENT);
        assertThat(result.getValid()).as(() -> result.toJson().encodePrettily()).isTrue();
    }

    @Test
    void whatIsNoneIsToldApart() throws IOException {
        var wrong = DOCUMENT.copy();
        wrong.getJsonObject("operations").getJsonObject("say").put("action", "shout");
        assertThat(asyncApi().validate(wrong).getValid()).isFalse();
    }

    /** The schema is the AsyncAPI Initiative's own (Apache 2.0). */
    private static Validator asyncApi() throws IOException {
        try (var in = LiveDocumentTest.class.getResourceAsStream("/asyncapi-3.0.0.schema.json")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Validator.create(
                    JsonSchema.of(new JsonObject(text)),
                    new JsonSchemaOptions()
                            .setBaseUri("http://asyncapi.com/")
                            .setDraft(Draft.DRAFT7)
                            .setOutputFormat(OutputFormat.Basic));
        }
    }

    static Iterable<String> messages() {
        return MESSAGES.fieldNames();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyExampleIsOfItsMessage(String name) {
        var message = (JsonObject) Contract.resolve(DOCUMENT, MESSAGES.getJsonObject(name));
        var schema = Contracts.validator(message.getJsonObject("payload"));
        assertThat(message.getJsonArray("examples")).isNotEmpty();
        for (var example : message.getJsonArray("examples")) {
            var payload = ((JsonObject) example).getJsonObject("payload");
            var result = schema.validate(payload);
            assertThat(result.getValid())
                    .as(() -> payload.encodePrettily() + result.toJson().encodePrettily())
                    .isTrue();
        }
    }

    @Test
    void everyEventIsAMessageThatIsHeard() {
        var types = new TreeSet<String>();
        for (var event : DescribedEvent.of(CONTRACT)) types.add(event.type());
        assertThat(types).isNotEmpty();
        assertThat(DOCUMENT.getJsonObject("operations").getJsonObject("hear").encode())
                .contains(types.stream().map(type -> "/" + type + "\"").toList());
        assertThat(MESSAGES.getJsonObject("postCreated")
                        .getJsonObject("payload")
                        .encode())
                .contains("\"const\":\"postCreated\"", "#/components/schemas/PostCard");
    }
}
