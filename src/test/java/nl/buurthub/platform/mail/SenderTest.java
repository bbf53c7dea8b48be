package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

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
    void aMailThatIsRefusedForNowIsTriedWithLongerAndLongerWaitsUntilItIsOfNoUseAnyMore() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "451 later"))) {
            var sender = mail.sender(server.url());
            mail.place("anna@example.org");
            for (var wait : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
                assertThat(sender.sendNext()).isTrue();
                mail.clock.forward(Duration.ofSeconds(wait - 1));
                assertThat(sender.sendNext()).as("before %d s", wait).isFalse();
                mail.clock.forward(Duration.ofSeconds(1));
            }
            mail.clock.forward(Duration.ofDays(3));
            sender.tidy();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).contains("too late", "451");
            assertThat(mail.undeliverable).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 nobody here",
                "551 user not local",
                "553 no such name",
                "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown",
                "550-5.1.1 No such user.\r\n550 5.1.1 Try another.",
                "550 5.1.10 null MX",
                "550 5.2.1 the mailbox is disabled"
            })
    void whomAServerSaysThatItDoesNotKnowIsToldOfAndNotTriedAgain(String answer) throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", answer))) {
            mail.place("anna@example.org");
            var sender = mail.sender(server.url());
            sender.sendNext();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).contains(answer.substring(0, 3));
            assertThat(mail.column("content")).isEqualTo("{}");
            assertThat(mail.undeliverable).containsExactly("anna@example.org");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 not you",
        "CONNECT, 421 4.3.2 going down",
        "CONNECT, ''",
        "MAIL, 550 5.7.1 not from you",
        "MAIL, 451 4.3.0 later",
        "RCPT, 554 5.7.1 <anna@example.org>: Relay access denied",
        "RCPT, 550 relay not permitted",
        "RCPT, 550 5.1.8 Sender address rejected: domain not found",
        "RCPT, 552 5.2.2 mailbox full",
        "RCPT, 550 5.7.1 no",
        "RCPT, 554 no",
        "RCPT, 421 too much",
        "DATA, 554 5.5.1 no",
        "., 550 5.7.1 looks like spam",
        "., 554 5.6.0 no",
        "., 552 5.3.4 too large"
    })
    void aRefusalThatIsNotOfWhoItIsForIsTriedAgainAndCountsAgainstNobody(String command, String answer)
            throws Exception {
        try (var server = new ScriptedSmtp(Map.of(command, answer))) {
            mail.place("anna@example.org");
            mail.sender(server.url()).sendNext();
            assertThat(mail.column("state")).isEqualTo("waiting");
            assertThat(mail.undeliverable).isEmpty();
        }
    }

    @Test
    void aServerThatAsksForAnotherPasswordIsTriedAgain() throws Exception {
        var answers = Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong");
        try (var server = new ScriptedSmtp(answers)) {
            mail.place("anna@example.org");
            mail.sender(server.url().replace("//", "//hub:geheim@") + "?starttls=disabled")
                    .sendNext();
            assertThat(mail.column("state")).isEqualTo("waiting");
            assertThat(mail.column("error")).contains("535");
            assertThat(mail.undeliverable).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "MAIL"})
    void whileTheServerIsAwayOneMailIsTriedNowAndThenAndWithTheFirstThatGoesAllGoAtOnce(String command)
            throws Exception {
        var answers = new ConcurrentHashMap<>(Map.of(command, "451 4.3.0 away"));
        try (var server = new ScriptedSmtp(answers)) {
            var sender = mail.sender(server.url());
            var other = mail.sender(server.url());
            for (var i = 0; i < 20; i++) mail.place("neighbour" + i + "@example.org");
            for (var probe = 0; probe < 30; probe++) {
                assertThat(sender.sendNext()).isTrue();
                assertThat(sender.sendNext()).as("another mail, meanwhile").isFalse();
                mail.clock.forward(Sender.PROBE);
            }
            assertThat(other.sendNext()).isTrue();
            answers.clear();
            while (sender.sendNext()) {}
            assertThat(mail.states()).isEqualTo(Map.of("sent", 20));
        }
    }

    @ParameterizedTest
    @CsvSource({"waiting, 0", "sending, 1"})
    void whatIsWithdrawnWhileTheServerIsAwayIsNotSentWhenItIsBack(String state, int left) throws Exception {
        var answers = new ConcurrentHashMap<>(Map.of("MAIL", "451 4.3.0 away"));
        try (var server = new ScriptedSmtp(answers)) {
            var sender = mail.sender(server.url());
            var over = mail.place("anna@example.org");
            sender.sendNext();
            mail.db.run("update mail set state = $1", state);
            mail.withdraw(over);
            mail.db.run("update mail set state = 'waiting'");
            answers.clear();
            mail.clock.forward(Sender.PROBE);
            assertThat(sender.sendNext()).isFalse();
            assertThat(mail.states().getOrDefault("waiting", 0)).isEqualTo(left);
        }
    }

    @Test
    void aServerThatIsAwayIsTwoLinesInTheLogWithoutAnAddress() throws Exception {
        var answers = new ConcurrentHashMap<>(Map.of("MAIL", "451 4.3.0 away of noreply@buurthub.test"));
        try (var server = new ScriptedSmtp(answers);
                var log = LogLines.ofThisThread()) {
            var sender = mail.sender(server.url());
            mail.place("anna@example.org");
            for (var probe = 0; probe < 3; probe++) {
                sender.sendNext();
                mail.clock.forward(Sender.PROBE);
            }
            answers.clear();
            sender.sendNext();
            assertThat(log.toString().lines().filter(line -> line.contains("the mail server")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("fails"),
                            line -> assertThat(line).contains("works again"));
            assertThat(log.toString()).contains("451 4.3.0 away of …").doesNotContain("buurthub.test");
        }
    }

    @Test
    void aMailThatIsRefusedIsOneLineInTheLogWithoutAnAddressHoweverOftenItIsTriedAndWhateverElseGoes()
            throws Exception {
        var answers = Map.of(
                "RCPT TO:<anna@example.org>", "554 5.7.1 <anna@example.org> not to her",
                "RCPT TO:<bram@example.org>", "451 not now to him");
        try (var server = new ScriptedSmtp(answers);
                var log = LogLines.ofThisThread()) {
            var sender = mail.sender(server.url());
            for (var name : List.of("anna", "carla", "bram", "dirk")) mail.place(name + "@example.org");
            for (var round = 0; round < 3; round++) {
                while (sender.sendNext()) {}
                mail.clock.forward(Duration.ofHours(1));
            }
            assertThat(log.toString().lines())
                    .satisfiesExactlyInAnyOrder(
                            anna -> assertThat(anna).contains("refuses a mail signIn", "554 5.7.1 … not to her"),
                            bram -> assertThat(bram).contains("refuses a mail signIn", "451 not now to him"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT TO:<anna@example.org>, 554 5.7.1 not to her",
        "RCPT TO:<anna@example.org>, 421 4.7.0 not to her",
        "RCPT TO:<anna@example.org>, 451 4.3.0 not to her",
        "RCPT TO:<anna@example.org>, 553 5.3.5 there is no way to her"
    })
    void aMailThatIsRefusedHoldsUpNoOther(String command, String answer) throws Exception {
        var answers = Map.of(command, answer);
        try (var server = new ScriptedSmtp(answers)) {
            mail.place("anna@example.org");
            mail.place("bram@example.org");
            var sender = mail.sender(server.url());
            while (sender.sendNext()) {}
            assertThat(mail.states()).isEqualTo(Map.of("waiting", 1, "sent", 1));
        }
    }

    @Test
    void aMailThatIsTooLargeAlreadyWhenItIsAnnouncedHoldsUpNoOther() throws Exception {
        var answers = new ConcurrentHashMap<>(Map.of("MAIL", "552 5.3.4 too large"));
        try (var server = new ScriptedSmtp(answers)) {
            var sender = mail.sender(server.url());
            mail.place("anna@example.org");
            sender.sendNext();
            answers.clear();
            mail.place("bram@example.org");
            while (sender.sendNext()) {}
            assertThat(mail.states()).isEqualTo(Map.of("waiting", 1, "sent", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@example.org", "an na@example.org", "anna@@example.org", "<>"})
    void aMailToWhatIsNoAddressHoldsUpNoOther(String address) throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            var sender = mail.sender(server.url());
            mail.place(address);
            mail.place("bram@example.org");
            while (sender.sendNext()) {}
            assertThat(server.heard).contains("RCPT TO:<bram@example.org>");
            assertThat(mail.states()).doesNotContainKeys("waiting", "sending");
        }
    }

    @Test
    void weSayOurOwnNameToTheServer() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            mail.place("anna@example.org");
            mail.sender(server.url()).sendNext();
            assertThat(server.heard).startsWith("EHLO buurthub.test", "MAIL FROM:<noreply@buurthub.test>");
        }
    }

    @Test
    void aMailThatMayHaveArrivedIsNeverSentAgain() throws Exception {
        try (var server = new ScriptedSmtp(Map.of(".", ScriptedSmtp.HANG_UP))) {
            mail.place("anna@example.org");
            var sender = mail.sender(server.url());
            sender.sendNext();
            assertThat(mail.column("state")).isEqualTo("unsure");
            assertThat(mail.column("content")).isEqualTo("{}");
            mail.clock.forward(Duration.ofDays(1));
            assertThat(sender.sendNext()).isFalse();
            assertThat(server.messages).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aServerThatHangsUpGetsOneMailEachTwoMinutes(String command) throws Exception {
        try (var server = new ScriptedSmtp(Map.of(command, ScriptedSmtp.HANG_UP))) {
            for (var nr = 0; nr < 4; nr++) mail.place("buur" + nr + "@example.org");
            var sender = mail.sender(server.url());
            assertThat(sender.sendNext()).isTrue();
            assertThat(sender.sendNext()).isFalse();
            mail.clock.forward(Sender.DEAR_PROBE);
            assertThat(sender.sendNext()).isTrue();
            assertThat(sender.sendNext()).isFalse();
            assertThat(mail.db.list("select state from mail order by state", row -> row.getString("state")))
                    .containsExactly("unsure", "unsure", "waiting", "waiting");
        }
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesAMailThatIsNeverSentAgain() throws Exception {
        try (var server = new Postbox()) {
            mail.place("anna@example.org");
            MailSql.claim(mail.db, mail.clock.instant(), Turn.URGENT_FIRST);
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
            mail.place(new Mail("anna@example.org", "signIn", Language.NL, Map.of(), null, until));
            mail.clock.forward(Duration.ofSeconds(600));
            var sender = mail.sender(server.url());
            sender.tidy();
            assertThat(sender.sendNext()).isFalse();
            assertThat(mail.column("state")).isEqualTo("failed");
            assertThat(mail.column("error")).isEqualTo("too late to be of use");
            assertThat(mail.column("content")).isEqualTo("{}");
        }
    }

    @Test
    void aMailWithoutATemplateFailsVisiblyAndHoldsUpNoOther() throws Exception {
        try (var server = new Postbox()) {
            mail.place(new Mail("anna@example.org", "none", Language.NL, Map.of(), null, null));
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
