package nl.buurthub.platform.mail;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How to reach the mail server: {@code smtp://user:password@host:587?starttls=required}, or {@code smtps://}. */
final class Smtp {

    private Smtp() {}

    static MailConfig config(String url) {
        var server = URI.create(url);
        var secure = "smtps".equals(server.getScheme());
        if (!secure && !"smtp".equals(server.getScheme()) || server.getHost() == null)
            throw new IllegalArgumentException("not an address of a mail server: smtp.url");
        var login = server.getRawUserInfo();
        var config = new MailConfig()
                .setHostname(server.getHost())
                .setPort(server.getPort() > 0 ? server.getPort() : secure ? 465 : 25)
                .setSsl(secure)
                .setStarttls(secure ? StartTLSOptions.DISABLED : starttls(server, login != null))
                // A kept connection may be dead by the time of the next mail, which nobody could tell from one lost
                // halfway.
                .setKeepAlive(false)
                .setPipelining(false)
                .setConnectTimeout(10_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        if (login == null) return config;
        var parts = login.split(":", 2);
        return config.setLogin(LoginOption.REQUIRED)
                .setUsername(decoded(parts[0]))
                .setPassword(parts.length > 1 ? decoded(parts[1]) : "");
    }

    /** A password doesn't travel in the clear unless the address says so. */
    private static StartTLSOptions starttls(URI server, boolean login) {
        var query = server.getQuery();
        if (query == null || !query.startsWith("starttls="))
            return login ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
        return StartTLSOptions.valueOf(query.substring("starttls=".length()).toUpperCase(Locale.ROOT));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
