package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    @AutoClose
    private static final MailFixture MAIL = new MailFixture();

    @BeforeEach
    void empty() {
        MAIL.empty();
    }

    @Test
    void aMailOfATransactionThatFailsIsNeverPlaced() {
        try {
            MAIL.db.tx(tx -> {
                MAIL.outbox.place(tx, new Mail("anna@example.org", "signIn", Language.NL, Map.of(), null));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(MAIL.db.list("select id from mail", row -> row)).isEmpty();
        }
    }

    @Test
    void theLagIsThatOfTheOldestMailThatCouldGoOut() {
        assertThat(MAIL.outbox.lag(MAIL.db)).isZero();
        MAIL.place("anna@example.org");
        MAIL.clock.forward(Duration.ofSeconds(7));
        MAIL.place("bram@example.org");
        MAIL.clock.forward(Duration.ofSeconds(5));
        assertThat(MAIL.outbox.lag(MAIL.db)).hasSeconds(12);
    }
}
