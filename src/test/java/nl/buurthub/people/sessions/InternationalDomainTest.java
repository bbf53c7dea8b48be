package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InternationalDomainTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    @Test
    void anAddressInBothFormsIsOnePersonWhoSeesWhatTheyTyped() {
        var people = new HashSet<String>();
        for (var typed : new String[] {"info@café-hoekje.nl", "info@xn--caf-hoekje-d7a.nl"}) {
            hub.visitor().asks("POST", "/sign-in", Map.of("email", typed)).must(202);
            var code = hub.ask("select content ->> 'code' from mail where recipient = 'info@xn--caf-hoekje-d7a.nl' "
                            + "order by id desc")
                    .getFirst();
            var me = hub.visitor()
                    .asks("POST", "/sessions", Map.of("email", typed, "code", code))
                    .must(201)
                    .body()
                    .path("me");
            assertThat(me.path("email").asText()).isEqualTo("info@café-hoekje.nl");
            people.add(me.path("id").asText());
        }
        assertThat(people).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsToldWhereItStands() {
        var answer = hub.visitor().asks("POST", "/sign-in", Map.of("email", "geen adres"));
        assertThat(answer.must(400).body().at("/errors/0/pointer").asText()).isEqualTo("/email");
    }
}
