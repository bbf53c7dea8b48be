package nl.buurthub.platform.mail;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.PercentEncoding;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server: {@code smtp://user:password@host:587?starttls=required}, or {@code smtps://}. Over TLS it has to
 * show a certificate for that host, of an authority that Java trusts or, with {@code authority=}, of the one in that PEM file.
 */
public record SmtpUrl(
        String host,
        int port,
        boolean secure,
        StartTLSOptions starttls,
        @Nullable Login login,
        @Nullable String authority) {

    private static final Set<String> PARAMETERS = Set.of("starttls", "authority");

    record Login(String user, String password) {

        static Login of(String userInfo) {
            var parts = userInfo.split(":", 2);
            return new Login(
                    PercentEncoding.decoded(parts[0]), parts.length > 1 ? PercentEncoding.decoded(parts[1]) : "");
        }
    }

    /** @throws Refusal that says what is wrong with it, without a word of it that may be secret */
    public static SmtpUrl of(String url) {
        var server = uri(url);
        var secure = "smtps".equals(server.getScheme());
        if (!secure && !"smtp".equals(server.getScheme())) throw new Refusal("begins with smtp:// or smtps://");
        if (server.getHost() == null) throw new Refusal("names no host");
        var parameters = parameters(server);
        var login = server.getRawUserInfo() == null ? null : Login.of(server.getRawUserInfo());
        return new SmtpUrl(
                server.getHost(),
                server.getPort() > 0 ? server.getPort() : secure ? 465 : 25,
                secure,
                starttls(secure, login != null, parameters.get("starttls")),
                login,
                authority(parameters.get("authority")));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            // Its message has the whole of the URL.
            throw new Refusal("is not a URL; in a password, write what isn't a letter or digit as %XX");
        }
    }

    private static Map<String, String> parameters(URI server) {
        var parameters = new HashMap<String, String>();
        if (server.getRawQuery() == null) return parameters;
        for (var parameter : server.getRawQuery().split("&")) {
            var parts = parameter.split("=", 2);
            if (!PARAMETERS.contains(parts[0]))
                throw new Refusal("of what follows ? only starttls and authority are known");
            parameters.put(parts[0], parts.length > 1 ? PercentEncoding.decoded(parts[1]) : "");
        }
        return parameters;
    }

    /** A password doesn't travel in the clear unless the address says so. */
    private static StartTLSOptions starttls(boolean secure, boolean login, @Nullable String wanted) {
        if (secure && wanted != null) throw new Refusal("starttls is for smtp://, as smtps:// begins with TLS");
        if (secure) return StartTLSOptions.DISABLED;
        return switch (wanted) {
            case null -> login ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
            case "required" -> StartTLSOptions.REQUIRED;
            case "optional" -> StartTLSOptions.OPTIONAL;
            case "disabled" -> StartTLSOptions.DISABLED;
            default -> throw new Refusal("starttls is required, optional or disabled");
        };
    }

    private static @Nullable String authority(@Nullable String file) {
        if (file != null && !Files.isReadable(Path.of(file)))
            throw new Refusal("the file of authority isn't there, or can't be read");
        return file;
    }

    /** For the client. */
    MailConfig config() {
        var config = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setSsl(secure)
                .setStarttls(starttls)
                // A kept connection may be dead by the time of the next mail, which nobody could tell from one lost
                // halfway.
                .setKeepAlive(false)
                .setPipelining(false)
                .setConnectTimeout(10_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        if (authority != null) config.setTrustOptions(new PemTrustOptions().addCertPath(authority));
        if (login != null)
            config.setLogin(LoginOption.REQUIRED).setUsername(login.user()).setPassword(login.password());
        return config;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
