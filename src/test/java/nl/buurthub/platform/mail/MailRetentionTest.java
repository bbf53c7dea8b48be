package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailRetentionTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

    private static void forget() {
        var retention = new MailRetention(mail.db, Duration.ofDays(14), mail.clock);
        while (retention.step()) {}
    }

    @Test
    void whoGotAMailOrDidNotIsForgottenWhenItIsNoLongerKept() {
        for (var state : new String[] {"sent", "failed", "unsure"}) {
            mail.place("anna@example.org");
            mail.db.run("update mail set state = $1, content = '{}' where state = 'waiting'", state);
        }
        mail.clock.forward(Duration.ofDays(14));
        mail.place("bram@example.org");
        forget();
        assertThat(mail.states()).isEqualTo(Map.of("sent", 1, "failed", 1, "unsure", 1, "waiting", 1));
        mail.clock.forward(Duration.ofSeconds(1));
        forget();
        assertThat(mail.states()).isEqualTo(Map.of("waiting", 1));
    }

    @Test
    void whatMayStillGoIsKept() {
        mail.place("anna@example.org");
        mail.db.run("update mail set until = $1", mail.clock.instant().plus(Duration.ofDays(60)));
        mail.clock.forward(Duration.ofDays(30));
        forget();
        assertThat(mail.states()).isEqualTo(Map.of("waiting", 1));
    }

    @Test
    void whatWaitedForAServerThatThereIsNotIsForgottenToo() {
        mail.place("anna@example.org");
        mail.clock.forward(Duration.ofDays(17));
        forget();
        assertThat(mail.states()).isEqualTo(Map.of("waiting", 1));
        mail.clock.forward(Duration.ofSeconds(1));
        forget();
        assertThat(mail.states()).isEmpty();
    }
}
