package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what: each operation, as its example has it, gets each role the status that {@code x-roles} says, in a hood, of the
 * things of another resident there. The stranger has an account and lives nowhere, as the operator does.
 */
class RolesTest {

    /** It is the first of May 2026, shortly before the days in the contract's examples. */
    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), new MovableClock());

    private static final List<DescribedOperation> OPERATIONS = DescribedOperation.of(Contracts.served(hub));

    /** Who only reads changes nothing: one of each role reads everything, and of one author. */
    private static final Things TO_READ = new Things(hub, OPERATIONS, "reading");

    private static final Map<String, Neighbour> READERS = new HashMap<>();

    @BeforeAll
    static void somebodyWaitsForALetter() {
        hub.stranger("newcomer").arrives(TestHub.NOORD);
    }

    static List<DescribedOperation> operations() {
        return OPERATIONS;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachRoleGetsWhatTheContractSays(DescribedOperation operation) {
        var got = new LinkedHashMap<String, Object>();
        for (var role : DescribedOperation.ROLES)
            got.put(role, operation.method().equals("GET") ? reads(operation, role) : does(operation, role));
        assertThat(got).isEqualTo(operation.roles());
    }

    private static int reads(DescribedOperation operation, String role) {
        return operation
                .asked(READERS.computeIfAbsent(role, _ -> somebody(role, "reading")), TO_READ)
                .status();
    }

    private static int does(DescribedOperation operation, String role) {
        var name = role + "-" + operation.toString().toLowerCase(Locale.ROOT);
        return operation
                .asked(somebody(role, name), new Things(hub, OPERATIONS, name))
                .status();
    }

    private static Neighbour somebody(String role, String name) {
        return switch (role) {
            case "visitor" -> hub.visitor();
            case "stranger" -> hub.stranger("stranger-" + name);
            case "resident" -> hub.resident("resident-" + name);
            case "manager" -> hub.manager("manager-" + name);
            default -> hub.operator("operator-" + name);
        };
    }

    @Test
    void whatIsForTheDemoIsNotThereWithoutIt() {
        assertThat(hub.visitor().asks("GET", "/demo/personas").status()).isEqualTo(404);
        assertThat(hub.visitor()
                        .asks("POST", "/demo/sessions", Map.of("persona", "fatima"))
                        .status())
                .isEqualTo(404);
        assertThat(hub.visitor().sends("GET", "/demo/mail", null).status()).isEqualTo(404);
    }
}
