package nl.buurthub.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Optional;

/** A mail server that takes everything, also of who logs in as {@link #LOGIN}. */
public final class Postbox implements AutoCloseable {

    static final String LOGIN = "hub:geheim";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public Postbox() {
        server.start();
        var login = LOGIN.split(":");
        server.setUser(login[0], login[1]);
    }

    public String url() {
        return "smtp://localhost:" + port();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    public MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    /** The first to this resident whose subject says this. Awaits it. */
    public Received awaits(String name, String subject) {
        return await().until(
                        () -> Arrays.stream(received())
                                .map(Received::of)
                                .filter(mail -> mail.recipient().equals(name + "@example.org")
                                        && mail.subject().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop();
    }
}
