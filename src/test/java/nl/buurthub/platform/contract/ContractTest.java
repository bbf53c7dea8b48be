package nl.buurthub.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurthub.DescribedOperation;
import nl.buurthub.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation says of itself, for people and for other tests. */
class ContractTest {

    private static final JsonObject SCHEMAS =
            Contracts.WHOLE.document().getJsonObject("components").getJsonObject("schemas");
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/(\\w+)\"");

    static List<DescribedOperation> operations() {
        return DescribedOperation.of(Contracts.WHOLE);
    }

    static Stream<DescribedOperation> operationsWithABody() {
        return operations().stream().filter(DescribedOperation::hasBody);
    }

    @Test
    void noTwoFeaturesDescribeOneThing() {
        assertThat(catchThrowable(() -> Contract.of(List.of("posts", "posts"))))
                .hasMessageStartingWith("two features describe");
    }

    /** What holds itself is a type that compilers refuse, of those that generators write. */
    @Test
    void noSchemaHoldsItself() {
        var holdingThemselves = SCHEMAS.fieldNames().stream().filter(name -> {
            var within = new HashSet<String>();
            hold(name, within);
            return within.contains(name);
        });
        assertThat(holdingThemselves).isEmpty();
    }

    private static void hold(String name, Set<String> within) {
        var schema = SCHEMAS.getJsonObject(name).encode();
        REFERENCE.matcher(schema).results().map(found -> found.group(1)).forEach(inner -> {
            if (within.add(inner)) hold(inner, within);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itSaysWhatEachRoleGets(DescribedOperation operation) {
        assertThat(operation.roles().keySet())
                .as("%s has x-roles in its YAML file, with a status for each role", operation)
                .containsExactlyElementsOf(DescribedOperation.ROLES);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatARoleGetsIsPromisedOrAProblem(DescribedOperation operation) {
        var promised = operation.description().getJsonObject("responses").fieldNames();
        operation.roles().forEach((role, status) -> {
            if ((int) status < 400)
                assertThat(promised)
                        .as("%s promises what a %s gets", operation, role)
                        .contains(status.toString());
            else
                assertThat(status)
                        .as("%s has a problem for a %s", operation, role)
                        .isIn(400, 401, 403, 404, 409, 410);
        });
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void itGivesAnExampleOfItsBody(DescribedOperation operation) {
        assertThat(operation.example())
                .as("%s has an example beside the schema of its body", operation)
                .isInstanceOf(JsonObject.class);
        var filled = operation.body(_ -> UUID.randomUUID().toString());
        assertThat(faults(operation.schema(), filled))
                .as("the example of %s is as its schema says", operation)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aParameterThatIsNoThingOfItsNameGivesAnExample(DescribedOperation operation) {
        operation.parameters().forEach(parameter -> {
            var name = parameter.getString("name");
            var schema = parameter.getJsonObject("schema");
            var example = parameter.getString("example");
            var thing = name.equals("slug") || "uuid".equals(schema.getString("format"));
            if (example == null)
                assertThat(thing || parameter.containsKey("x-example") || !parameter.getBoolean("required", false))
                        .as("%s gives an example of %s", operation, name)
                        .isTrue();
            else
                assertThat(faults(schema, example))
                        .as("the example of %s in %s is as its schema says", name, operation)
                        .isEmpty();
        });
    }

    private static List<String> faults(JsonObject schema, Object value) {
        var result = Contracts.validator(schema).validate(value);
        return result.getValid() ? List.of() : List.of(result.toJson().encode());
    }
}
