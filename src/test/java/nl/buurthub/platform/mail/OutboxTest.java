package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class OutboxTest {

    @AutoClose
    static MailFixture mail;

    @BeforeAll
    static void start(Vertx vertx) {
        mail = new MailFixture(vertx);
    }

    @BeforeEach
    void empty() {
        mail.empty();
    }

    @Test
    void aMailOfATransactionThatFailsIsNeverPlaced() {
        try {
            mail.db.tx(tx -> {
                mail.outbox.place(tx, new Mail("anna@example.org", "signIn", Language.NL, Map.of(), null, null));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(mail.db.list("select id from mail", row -> row)).isEmpty();
        }
    }
}
