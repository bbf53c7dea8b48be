package nl.buurthub.platform.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Problem.Invalid.Fault;
import nl.buurthub.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final Schema POST = body("placePost");
    private static final Schema EDIT = body("editPost");

    private static Schema body(String operation) {
        return requireNonNull(
                requireNonNull(Contracts.WHOLE.operations().get(operation)).body());
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.faults(read(json)).stream()
                .map(fault -> fault.pointer() + " " + fault.key())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':5}|/text type",
                "{'text':''}|/text minLength",
                "{'text':'a\\u0000'}|/text nul",
                "{'kind':5}|/kind type",
                "{'kind':'poem'}|/kind enum",
                "{'place':5}|/place type",
                "{'place':{}}|/place/street required",
                "{'place':{'street':'a'}}|/place/street minLength",
                "{'place':{'street':5}}|/place/street type",
                "{'place':{'lat':52}}|/place/lon required",
                "{'place':{'lat':'x','lon':5}}|/place/lat type",
                "{'place':{'lat':91,'lon':5}}|/place/lat maximum",
                "{'place':{'street':'Dorpsweg','lat':52}}|/place/lat unknownField",
                "{'photos':[{'id':'x'}]}|/photos/0/id format",
                "{'photos':[{}]}|/photos/0/id required",
                "{'a/b~c':1}|/a~1b~0c unknownField"
            })
    void oneFaultGivesOneError(String json, String fault) {
        assertThat(faults(POST, json.replace('\'', '"'))).containsExactly(fault);
    }

    @Test
    void aFewOfManyFaultsAreTold() {
        var fields =
                IntStream.range(0, 1000).mapToObj(nr -> "\"f" + nr + "\":1").toList();
        assertThat(faults(POST, "{" + String.join(",", fields) + "}")).hasSize(20);
    }

    @Test
    void ofAListThatIsTooLongNothingIsLookedAt() {
        assertThat(faults(POST, "{\"photos\":[1" + ",1".repeat(500_000) + "]}")).containsExactly("/photos maxItems");
    }

    @Test
    void theLongNameOfAFieldWeDontKnowIsNotSentBack() {
        assertThat(faults(POST, "{\"" + "a".repeat(1000) + "\":1}")).containsExactly(" unknownField");
    }

    @Test
    void nullIsAsGoodAsAbsentWhereItMeansNothing() {
        var post = read("{\"text\":\"Dag\",\"title\":null,\"place\":null}");
        assertThat(POST.faults(post)).isEmpty();
        assertThat(post).isEqualTo(read("{\"text\":\"Dag\"}"));
        assertThat(faults(body("comment"), "{\"text\":null}")).containsExactly("/text required");
    }

    @Test
    void nullStaysWhereItTakesSomethingAway() {
        var edit = read("{\"place\":null}");
        assertThat(EDIT.faults(edit)).isEmpty();
        assertThat(edit.has("place")).isTrue();
        assertThat(faults(EDIT, "{\"title\":null}")).containsExactly(" minProperties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "/", "a.", "[", "%41", "@", "?", "#"})
    void anAddressOfAnyLengthIsRefusedOrTaken(String part) {
        var push = "{\"endpoint\":\"http://" + part.repeat(3000) + "\",\"keys\":{\"p256dh\":\"x\",\"auth\":\"x\"}}";
        assertThat(faults(body("subscribePush"), push)).containsExactly("/endpoint maxLength");
        var address = Schema.of(
                new JsonObject().put("type", "string").put("format", "uri").put("maxLength", 100_000));
        assertThat(address.faults(read("\"http://" + part.repeat(3000) + "\""))).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, 2026-05-01T10:00:00Z, 2026-05-01",
        "date-time, 2026-05-01T10:00:00.123+02:00, 2026-13-01T10:00:00Z",
        "date-time, 2026-05-01T10:00:00Z, 2026-05-01T10:00Z",
        "date-time, 2026-05-01T10:00:00Z, +292277026-05-01T10:00:00Z",
        "uuid, 019718a2-7c1e-7b7a-8b1e-0242ac120002, 1-1-1-1-1",
        "idn-email, info@sub.example-site.org, info example.org",
        "idn-email, o'neil+x@café.example, a@b@example.org",
        "uri, https://example.org/a?b#c, /a",
        "uri, https://example.org, https://exa mple.org"
    })
    void aFormIsKept(String format, String right, String wrong) {
        var schema = Schema.of(new JsonObject().put("type", "string").put("format", format));
        assertThat(schema.faults(read("\"" + right + "\""))).isEmpty();
        assertThat(schema.faults(read("\"" + wrong + "\"")))
                .extracting(Fault::key)
                .containsExactly("format");
    }

    @Test
    void theEndOfAPatternIsTheEndOfTheText() {
        var code = Schema.of(new JsonObject().put("type", "string").put("pattern", "^[0-9]{6}$"));
        assertThat(code.faults(read("\"123456\""))).isEmpty();
        assertThat(code.faults(read("\"123456\\n\""))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "5.0, true", "5.5, false", "1e300, false", "99999999999999999999, false", "'\"5\"', false"})
    void aWholeNumberIsOneThatCanBeKept(String json, boolean right) {
        var whole = Schema.of(new JsonObject().put("type", "integer"));
        assertThat(whole.faults(read(json)).isEmpty()).isEqualTo(right);
    }

    @Test
    void aRuleThatNobodyKeepsIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Schema.of(new JsonObject().put("type", "array").put("contains", new JsonObject())))
                .hasMessageContaining("contains");
    }
}
