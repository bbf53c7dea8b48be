package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderTest {

    @AutoClose
    private static final MailFixture MAIL = new MailFixture();

    @BeforeEach
    void empty() {
        MAIL.empty();
    }

    @Test
    void whatWasSentKeepsNoCodeAndIsNotSentAgain() throws Exception {
        try (var server = new Postbox()) {
            MAIL.place("anna@example.org");
            var sender = MAIL.sender(server.url());
            sender.sendNext();
            assertThat(MAIL.column("state")).isEqualTo("sent");
            assertThat(MAIL.column("content")).isEqualTo("{}");
            assertThat(sender.sendNext()).isFalse();
        }
    }

    @Test
    void aRefusalForNowIsTriedAgainWithLongerAndLongerWaitsAndGivenUpVisibly() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "451 later"))) {
            var sender = MAIL.sender(server.url());
            MAIL.place("anna@example.org");
            for (var wait : new int[] {30, 60, 120, 240, 480, 960, 1920}) {
                assertThat(sender.sendNext()).isTrue();
                MAIL.clock.forward(Duration.ofSeconds(wait - 1));
                assertThat(sender.sendNext()).as("before %d s", wait).isFalse();
                MAIL.clock.forward(Duration.ofSeconds(1));
            }
            assertThat(sender.sendNext()).isTrue();
            assertThat(MAIL.column("state")).isEqualTo("failed");
            assertThat(MAIL.column("error")).contains("451");
        }
    }

    @Test
    void aRefusalForEverIsNotTriedAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 nobody here"))) {
            MAIL.place("anna@example.org");
            MAIL.sender(server.url()).sendNext();
            assertThat(MAIL.column("state")).isEqualTo("failed");
            assertThat(MAIL.column("error")).contains("550");
        }
    }

    @Test
    void aServerThatCannotBeReachedOrTurnsUsAwayAtTheDoorIsTriedAgain() throws Exception {
        MAIL.place("anna@example.org");
        MAIL.sender("smtp://localhost:1").sendNext();
        assertThat(MAIL.column("state")).isEqualTo("waiting");
        MAIL.clock.forward(Duration.ofSeconds(30));
        try (var server = new ScriptedSmtp(Map.of("CONNECT", ScriptedSmtp.HANG_UP))) {
            assertThat(MAIL.sender(server.url()).sendNext()).isTrue();
            assertThat(MAIL.column("state")).isEqualTo("waiting");
        }
        MAIL.clock.forward(Duration.ofSeconds(60));
        try (var server = new ScriptedSmtp(Map.of("CONNECT", "554 not you"))) {
            assertThat(MAIL.sender(server.url()).sendNext()).isTrue();
            assertThat(MAIL.column("state")).isEqualTo("waiting");
        }
    }

    @Test
    void aMailThatMayHaveArrivedIsNeverSentAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of(".", ScriptedSmtp.HANG_UP))) {
            MAIL.place("anna@example.org");
            var sender = MAIL.sender(server.url());
            sender.sendNext();
            assertThat(MAIL.column("state")).isEqualTo("unsure");
            MAIL.clock.forward(Duration.ofDays(1));
            assertThat(sender.sendNext()).isFalse();
            assertThat(server.messages).hasValue(1);
        }
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesAMailThatIsNeverSentAgain() throws Exception {
        try (var server = new Postbox()) {
            MAIL.place("anna@example.org");
            MailSql.claim(MAIL.db, MAIL.clock.instant());
            var survivor = MAIL.sender(server.url());
            MAIL.clock.forward(Duration.ofMinutes(9));
            survivor.tidy();
            assertThat(survivor.sendNext()).isFalse();
            assertThat(MAIL.column("state")).isEqualTo("sending");
            MAIL.clock.forward(Duration.ofMinutes(1));
            survivor.tidy();
            assertThat(survivor.sendNext()).isFalse();
            assertThat(MAIL.column("state")).isEqualTo("unsure");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void sendersThatWorkAtOnceSendEachMailOnce() throws Exception {
        try (var server = new Postbox()) {
            for (var i = 0; i < 40; i++) MAIL.place("neighbour" + i + "@example.org");
            var rounds = IntStream.range(0, 4)
                    .mapToObj(_ -> MAIL.sender(server.url()))
                    .map(sender -> CompletableFuture.runAsync(() -> {
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
            var until = MAIL.clock.instant().plusSeconds(600);
            MAIL.place(new Mail("anna@example.org", "signIn", Language.NL, Map.of(), until));
            MAIL.clock.forward(Duration.ofSeconds(600));
            var sender = MAIL.sender(server.url());
            sender.tidy();
            assertThat(sender.sendNext()).isFalse();
            assertThat(MAIL.column("state")).isEqualTo("failed");
            assertThat(MAIL.column("error")).isEqualTo("too late to be of use");
        }
    }

    @Test
    void aMailWithoutATemplateFailsVisiblyAndHoldsUpNoOther() throws Exception {
        try (var server = new Postbox()) {
            MAIL.place(new Mail("anna@example.org", "none", Language.NL, Map.of(), null));
            MAIL.sender(server.url()).sendNext();
            assertThat(MAIL.column("state")).isEqualTo("failed");
        }
    }

    @Test
    void placedMailLeavesWithoutWaitingForTheTick() throws Exception {
        try (var server = new Postbox()) {
            var deployment = MAIL.sender(server.url()).deploy(MAIL.vertx).await();
            var began = System.nanoTime();
            for (var i = 1; i <= 6; i++) {
                MAIL.place("neighbour" + i + "@example.org");
                var expected = i;
                await().pollInterval(Duration.ofMillis(5)).until(() -> server.received().length == expected);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            MAIL.place("last@example.org");
            MAIL.vertx.undeploy(deployment).await();
            assertThat(MAIL.column("state"))
                    .as("a node that stops leaves nothing half sent")
                    .isNotEqualTo("sending");
        }
    }
}
