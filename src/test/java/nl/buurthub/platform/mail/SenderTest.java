package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SenderTest {

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
    void whatWasSentKeepsNoCodeAndIsNotSentAgain() throws Exception {
        try (var server = new Postbox()) {
            mail.place("anna@example.org");
            var sender = mail.sender(server.url());
            sender.sendNext();
            assertThat(mail.column("state")).isEqualTo("sent");
            assertThat(mail.column("content")).isEqualTo("{}");
            assertThat(sender.sendNext()).isFalse();
        }
    }

    @Test
    void aRefusalForNowIsTriedAgainWithLongerAndLongerWaitsAndGivenUpVisibly() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "451 later"))) {
            var sender = mail.sender(server.url());
            mail.place("anna@example.org");
            for (var wait : new int[] {30, 60, 120, 240, 480, 960, 1920}) {
                assertThat(sender.sendNext()).isTrue();
                mail.clock.forward(Duration.ofSeconds(wait - 1));
                assertThat(sender.sendNext()).as("before %d s", wait).isFalse();
                mail.clock.forward(Duration.ofSeconds(1));
            }
            assertThat(sender.sendNext()).isTrue();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).contains("451");
        }
    }

    @Test
    void aRefusalForEverIsNotTriedAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 nobody here"))) {
            mail.place("anna@example.org");
            mail.sender(server.url()).sendNext();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).contains("550");
        }
    }

    @Test
    void aServerThatCannotBeReachedOrTurnsUsAwayAtTheDoorIsTriedAgain() throws Exception {
        mail.place("anna@example.org");
        mail.sender("smtp://localhost:1").sendNext();
        assertThat(mail.column("state")).isEqualTo("waiting");
        mail.clock.forward(Duration.ofSeconds(30));
        try (var server = new ScriptedSmtp(Map.of("CONNECT", ScriptedSmtp.HANG_UP))) {
            assertThat(mail.sender(server.url()).sendNext()).isTrue();
            assertThat(mail.column("state")).isEqualTo("waiting");
        }
        mail.clock.forward(Duration.ofSeconds(60));
        try (var server = new ScriptedSmtp(Map.of("CONNECT", "554 not you"))) {
            assertThat(mail.sender(server.url()).sendNext()).isTrue();
            assertThat(mail.column("state")).isEqualTo("waiting");
        }
    }

    @Test
    void aMailThatMayHaveArrivedIsNeverSentAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of(".", ScriptedSmtp.HANG_UP))) {
            mail.place("anna@example.org");
            var sender = mail.sender(server.url());
            sender.sendNext();
            assertThat(mail.column("state")).isEqualTo("unsure");
            mail.clock.forward(Duration.ofDays(1));
            assertThat(sender.sendNext()).isFalse();
            assertThat(server.messages).hasValue(1);
        }
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesAMailThatIsNeverSentAgain() throws Exception {
        try (var server = new Postbox()) {
            mail.place("anna@example.org");
            MailSql.claim(mail.db, mail.clock.instant());
            var survivor = mail.sender(server.url());
            mail.clock.forward(Duration.ofMinutes(9));
            survivor.tidy();
            assertThat(survivor.sendNext()).isFalse();
            assertThat(mail.column("state")).isEqualTo("sending");
            mail.clock.forward(Duration.ofMinutes(1));
            survivor.tidy();
            assertThat(survivor.sendNext()).isFalse();
            assertThat(mail.column("state")).isEqualTo("unsure");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void sendersThatWorkAtOnceSendEachMailOnce() throws Exception {
        try (var server = new Postbox()) {
            for (var i = 0; i < 40; i++) mail.place("neighbour" + i + "@example.org");
            var rounds = IntStream.range(0, 4)
                    .mapToObj(_ -> mail.sender(server.url()))
                    .map(sender -> Meanwhile.runs(() -> {
                        while (sender.sendNext()) {}
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(rounds).join();
            var ids = new HashSet<String>();
            for (var mail : server.received()) ids.add(mail.getHeader("Message-ID")[0]);
            assertThat(server.received()).hasSize(40);
            assertThat(ids).hasSize(40);
        }
    }

    @Test
    void aMailThatCameTooLateToBeOfUseIsNotSent() throws Exception {
        try (var server = new Postbox()) {
            var until = mail.clock.instant().plusSeconds(600);
            mail.place(new Mail("anna@example.org", "signIn", Language.NL, Map.of(), until));
            mail.clock.forward(Duration.ofSeconds(600));
            var sender = mail.sender(server.url());
            sender.tidy();
            assertThat(sender.sendNext()).isFalse();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).isEqualTo("too late to be of use");
        }
    }

    @Test
    void aMailWithoutATemplateFailsVisiblyAndHoldsUpNoOther() throws Exception {
        try (var server = new Postbox()) {
            mail.place(new Mail("anna@example.org", "none", Language.NL, Map.of(), null));
            mail.sender(server.url()).sendNext();
            assertThat(mail.column("state")).isEqualTo("failed");
        }
    }

    @Test
    void placedMailLeavesWithoutWaitingForTheTick() throws Exception {
        try (var server = new Postbox()) {
            var deployment = mail.sender(server.url()).deploy(mail.vertx).await();
            var began = System.nanoTime();
            for (var i = 1; i <= 6; i++) {
                mail.place("neighbour" + i + "@example.org");
                var expected = i;
                await().pollInterval(Duration.ofMillis(5)).until(() -> server.received().length == expected);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            mail.place("last@example.org");
            mail.vertx.undeploy(deployment).await();
            assertThat(mail.column("state"))
                    .as("a node that stops leaves nothing half sent")
                    .isNotEqualTo("sending");
        }
    }
}
