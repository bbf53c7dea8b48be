package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UrgentMailTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

    @AfterEach
    void stopNodes() {
        for (var node : mail.vertx.deploymentIDs()) mail.vertx.undeploy(node).await();
    }

    private static void placeUrgently(String recipient) {
        var content = Map.of("code", "123456", "link", "http://localhost/x");
        mail.place(new Mail(recipient, "signIn", Language.NL, content, null, null).urgently());
    }

    private static String to(String recipient) {
        return "RCPT TO:<" + recipient + ">";
    }

    private static List<String> recipients(ScriptedSmtp server) {
        return server.heard.stream().filter(line -> line.startsWith("RCPT")).toList();
    }

    @Test
    void goesBeforeWhatWaitedLonger() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            mail.place("bram@example.org");
            placeUrgently("anna@example.org");
            while (mail.sender(server.url()).sendNext()) {}
            assertThat(recipients(server)).containsExactly(to("anna@example.org"), to("bram@example.org"));
        }
    }

    @Test
    void goesWhileAllElseWaitsForASlowServerFromWhicheverNodeHasAPlace() throws Exception {
        var answers = Map.of("RCPT", ScriptedSmtp.SILENCE, to("anna@example.org"), "250 ok");
        try (var server = new ScriptedSmtp(answers)) {
            for (var i = 0; i < 120; i++) mail.place("neighbour" + i + "@example.org");
            var nodes = List.of(mail.sender(server.url()), mail.sender(server.url()));
            for (var node : nodes) node.deploy(mail.vertx).await();
            await().until(() -> recipients(server).size() == 8);

            placeUrgently("bram@example.org");
            await().until(() -> recipients(server).contains(to("bram@example.org")));
            placeUrgently("anna@example.org");
            await().untilAsserted(() -> assertThat(server.messages).hasValue(1));
            assertThat(mail.states()).containsEntry("waiting", 112);
        }
    }

    @Test
    void isNotTheOnlyMailWithWhichAServerIsTriedThatIsAway() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("MAIL", "451 4.3.0 away"))) {
            var sender = mail.sender(server.url());
            mail.place("bram@example.org");
            placeUrgently("anna@example.org");
            for (var probe = 0; probe < 3; probe++) {
                sender.sendNext();
                mail.clock.forward(Sender.PROBE);
            }
            assertThat(mail.db.list("select recipient from mail where error is not null", row -> row))
                    .hasSize(2);
        }
    }
}
