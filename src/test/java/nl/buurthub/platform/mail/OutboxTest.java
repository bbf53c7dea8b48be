package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.platform.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

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
