package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.SecurePostbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail over TLS: only to a server that proves its name. */
class SecureMailTest {

    @TempDir
    static Path keys;

    static Authority authority;

    @AutoClose
    static SecurePostbox server;

    /** Whose certificate is another host's. */
    @AutoClose
    static SecurePostbox elsewhere;

    @RegisterExtension
    static final MailFixture mail = new MailFixture();

    @BeforeAll
    static void start() {
        authority = new Authority(keys);
        server = new SecurePostbox(authority, "localhost");
        elsewhere = new SecurePostbox(authority, "elsewhere");
    }

    @BeforeEach
    void place() {
        mail.place("anna@example.org");
    }

    private static String url(SecurePostbox server, String how) {
        return how.equals("TLS") ? server.url() : server.starttlsUrl();
    }

    private static String trusting(String url) {
        return url + (url.contains("?") ? "&" : "?") + "authority=" + authority.certificate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "STARTTLS"})
    void mailGoesToAServerWithACertificateOfTheNamedAuthority(String how) {
        var before = server.received().length;
        mail.sender(trusting(url(server, how))).sendNext();
        assertThat(mail.column("state")).as(mail.column("error")).isEqualTo("sent");
        assertThat(server.received()).hasSize(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "STARTTLS"})
    void mailDoesNotGoToAServerWithACertificateOfAnAuthorityThatIsNotTrusted(String how) {
        mail.sender(url(server, how)).sendNext();
        assertThat(mail.column("state")).isEqualTo("waiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "STARTTLS"})
    void mailDoesNotGoToAServerWithACertificateForAnotherName(String how) {
        mail.sender(trusting(url(elsewhere, how))).sendNext();
        assertThat(mail.column("state")).isEqualTo("waiting");
        assertThat(mail.column("error")).contains("name matching localhost");
        assertThat(elsewhere.received()).isEmpty();
    }
}
