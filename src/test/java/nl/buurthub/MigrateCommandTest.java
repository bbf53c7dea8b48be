package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;

class MigrateCommandTest {

    @Test
    void theSchemaIsThereBeforeTheFirstNodeIs() {
        try (var hub = TestHub.on(TestDatabase.empty(), Map.of(), Clock.systemUTC())) {
            hub.command("migrate");
            assertThat(hub.ask("select slug from hood")).isEmpty();
            hub.command("migrate");
            hub.anotherNode();
            hub.visitor().asks("GET", "/hoods").must(200);
        }
    }
}
