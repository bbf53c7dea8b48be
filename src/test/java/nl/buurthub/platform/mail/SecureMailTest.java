package nl.buurthub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Mail over TLS: only to a server that proves its name. */
@ExtendWith(VertxExtension.class)
class SecureMailTest {

    private static final String SECRET = "changeit";

    @AutoClose
    static MailFixture mail;

    @BeforeAll
    static void start(Vertx vertx) {
        mail = new MailFixture(vertx);
    }

    @TempDir
    Path keys;

    @Test
    void mailGoesToAServerThatProvesItsNameAndToNoOther() throws Exception {
        var server = server(certificate());
        try {
            var url = "smtps://localhost:" + server.getSmtps().getPort();
            mail.place("anna@example.org");
            mail.sender(url).sendNext();
            assertThat(mail.column("state")).isEqualTo("waiting");
            assertThat(server.getReceivedMessages()).isEmpty();

            mail.empty();
            mail.place("anna@example.org");
            System.setProperty("javax.net.ssl.trustStore", certificate().toString());
            System.setProperty("javax.net.ssl.trustStorePassword", SECRET);
            mail.sender(url).sendNext();
            assertThat(mail.column("state")).isEqualTo("sent");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            server.stop();
        }
    }

    private static GreenMail server(Path certificate) {
        var properties = Map.of(
                "greenmail.tls.keystore.file", certificate.toString(), "greenmail.tls.keystore.password", SECRET);
        properties.forEach(System::setProperty);
        try {
            var server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
            server.start();
            return server;
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    /** One for localhost that it signed itself. */
    private Path certificate() throws IOException, InterruptedException {
        var store = keys.resolve("mail.p12");
        if (store.toFile().exists()) return store;
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = tool + " -genkeypair -alias mail -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                + " -storetype PKCS12 -storepass " + SECRET + " -keystore " + store;
        assertThat(new ProcessBuilder(command.split(" ")).inheritIO().start().waitFor())
                .isZero();
        return store;
    }
}
