package nl.buurthub.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StopPagesTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    @Test
    void whateverMailCanBeRefusedSaysWhatStopsAndThatItStopped() {
        var kinds = hub.ask("select word from mail_kind");
        assertThat(kinds).isNotEmpty();
        for (var kind : kinds)
            for (var method : List.of("GET", "POST")) {
                var path = "/mail/stop/" + kind + "/00000000-0000-4000-8000-000000000000";
                assertThat(hub.visitor()
                                .sends(method, path, null)
                                .must(200)
                                .response()
                                .body())
                        .doesNotContain("page.stop");
            }
    }
}
