package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What who looks after the site sees of mail. */
class MailMetersTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

    private static String measured() {
        mail.meters.count();
        return mail.registry.scrape();
    }

    @Test
    void theLagIsSinceTheOldestMailWasPlacedThatCouldGoHoweverOftenItWasTried() {
        assertThat(measured()).contains("outbox_lag_seconds 0.0");
        mail.place("anna@example.org");
        mail.clock.forward(Duration.ofSeconds(7));
        mail.place("bram@example.org");
        mail.clock.forward(Duration.ofSeconds(5));
        mail.sender("smtp://localhost:1").sendNext();
        mail.clock.forward(Duration.ofSeconds(3));
        assertThat(measured()).contains("outbox_lag_seconds 15.0");
    }

    @Test
    void aMailThatTheServerRefusesIsNoneThatCouldGo() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "451 later"))) {
            mail.place("anna@example.org");
            mail.sender(server.url()).sendNext();
            mail.clock.forward(Duration.ofMinutes(5));
            assertThat(measured()).contains("outbox_lag_seconds 0.0", "mail{state=\"refused\"} 1.0");
        }
    }

    @Test
    void mailIsCountedByItsState() throws Exception {
        try (var server = new Postbox()) {
            mail.place("anna@example.org");
            mail.sender(server.url()).sendNext();
        }
        for (var state : new String[] {"sending", "failed", "unsure"}) {
            mail.place("bram@example.org");
            mail.db.run("update mail set state = $1, content = '{}' where state = 'waiting'", state);
        }
        mail.place("carla@example.org");
        assertThat(measured())
                .contains(
                        "mail{state=\"waiting\"} 1.0",
                        "mail{state=\"sending\"} 1.0",
                        "mail{state=\"failed\"} 1.0",
                        "mail{state=\"unsure\"} 1.0")
                .containsPattern("mail_sent_total [1-9]");
    }
}
