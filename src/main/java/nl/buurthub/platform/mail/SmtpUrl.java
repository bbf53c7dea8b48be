package nl.buurthub.platform.mail;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server: {@code smtp://user:password@host:587?starttls=required}, or {@code smtps://}. Over TLS it has to
 * show a certificate for that host, of an authority that Java trusts or, with {@code authority=}, of the one in that PEM file.
 */
public final class SmtpUrl {

    private static final Set<String> PARAMETERS = Set.of("starttls", "authority");

    private SmtpUrl() {}

    /** @throws Refusal that says what is wrong with it, without a word of it that may be secret */
    public static void check(String url) {
        config(url);
    }

    static MailConfig config(String url) {
        var server = uri(url);
        var secure = "smtps".equals(server.getScheme());
        if (!secure && !"smtp".equals(server.getScheme())) throw wrong("begins with smtp:// or smtps://");
        if (server.getHost() == null) throw wrong("names no host");
        var parameters = parameters(server);
        var login = server.getRawUserInfo();
        var config = new MailConfig()
                .setHostname(server.getHost())
                .setPort(server.getPort() > 0 ? server.getPort() : secure ? 465 : 25)
                .setSsl(secure)
                .setStarttls(starttls(secure, login != null, parameters.get("starttls")))
                // A kept connection may be dead by the time of the next mail, which nobody could tell from one lost
                // halfway.
                .setKeepAlive(false)
                .setPipelining(false)
                .setConnectTimeout(10_000)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        trust(config, parameters.get("authority"));
        return login == null ? config : login(config, login);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            // Its message has the whole of the URL.
            throw wrong("is not a URL; in a password, write what isn't a letter or digit as %XX");
        }
    }

    private static Map<String, String> parameters(URI server) {
        var parameters = new HashMap<String, String>();
        if (server.getRawQuery() == null) return parameters;
        for (var parameter : server.getRawQuery().split("&")) {
            var parts = parameter.split("=", 2);
            if (!PARAMETERS.contains(parts[0])) throw wrong("of what follows ? only starttls and authority are known");
            parameters.put(parts[0], parts.length > 1 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    /** A password doesn't travel in the clear unless the address says so. */
    private static StartTLSOptions starttls(boolean secure, boolean login, @Nullable String wanted) {
        if (secure && wanted != null) throw wrong("starttls is for smtp://, as smtps:// begins with TLS");
        if (secure) return StartTLSOptions.DISABLED;
        return switch (wanted) {
            case null -> login ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
            case "required" -> StartTLSOptions.REQUIRED;
            case "optional" -> StartTLSOptions.OPTIONAL;
            case "disabled" -> StartTLSOptions.DISABLED;
            default -> throw wrong("starttls is required, optional or disabled");
        };
    }

    private static void trust(MailConfig config, @Nullable String authority) {
        if (authority == null) return;
        if (!Files.isReadable(Path.of(authority))) throw wrong("the file of authority isn't there, or can't be read");
        config.setTrustOptions(new PemTrustOptions().addCertPath(authority));
    }

    private static MailConfig login(MailConfig config, String login) {
        var parts = login.split(":", 2);
        return config.setLogin(LoginOption.REQUIRED)
                .setUsername(decoded(parts[0]))
                .setPassword(parts.length > 1 ? decoded(parts[1]) : "");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Refusal wrong(String what) {
        return new Refusal("smtp.url: " + what);
    }
}
