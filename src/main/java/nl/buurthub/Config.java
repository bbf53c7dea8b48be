package nl.buurthub;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.mail.Letterhead;
import nl.buurthub.platform.mail.SmtpUrl;
import nl.buurthub.platform.web.HostNames;
import org.jspecify.annotations.Nullable;

/** The settings of a node; {@code conf/buurthub.yaml} says what each is. */
public record Config(
        String httpHost,
        int httpPort,
        List<String> httpOrigins,
        boolean httpProxied,
        Path httpWebroot,
        String managementHost,
        int managementPort,
        @Nullable DatabaseUrl databaseUrl,
        int databaseConnections,
        Path dataDir,
        @Nullable Path authKeys,
        @Nullable SmtpUrl smtpUrl,
        Letterhead letterhead,
        int mailKeepDays,
        boolean pushAnywhere,
        boolean limitsEnabled,
        @Nullable String securityContact,
        boolean demoEnabled,
        boolean demoLife,
        Cluster cluster) {

    /** @param dns the name that resolves to all nodes, instead of a list of members */
    public record Cluster(
            boolean enabled,
            String host,
            int port,
            int busPort,
            List<String> members,
            @Nullable String dns,
            @Nullable Path tlsKey,
            @Nullable Path tlsCertificate,
            @Nullable Path tlsAuthority) {}

    private static final Pattern ORIGIN = Pattern.compile("https://[a-z0-9-]+(\\.[a-z0-9-]+)*(:(?!443$)\\d{1,5})?");
    private static final Pattern CONTACT = Pattern.compile("(mailto:|https://)\\S+");
    /** Those that are in every manual. */
    private static final Set<String> DEFAULT_SECRETS =
            Set.of("", "pass", "postgres", "password", "secret", "changeme", "buurthub");

    static Config of(Settings settings) {
        return new Config(
                settings.text("http.host"),
                settings.port("http.port"),
                settings.list("http.origins"),
                settings.yes("http.proxied"),
                Path.of(settings.text("http.webroot")),
                settings.text("management.host"),
                settings.port("management.port"),
                settings.read("database.url", DatabaseUrl::of).orElse(null),
                settings.number("database.connections", 1, 1000),
                Path.of(settings.text("data.dir")),
                settings.optional("auth.keys").map(Path::of).orElse(null),
                settings.read("smtp.url", SmtpUrl::of).orElse(null),
                letterhead(settings),
                settings.number("mail.keep.days", 1, 3650),
                settings.yes("push.anywhere"),
                settings.yes("limits.enabled"),
                settings.optional("security.contact").orElse(null),
                settings.yes("demo.enabled"),
                settings.yes("demo.life"),
                new Cluster(
                        settings.yes("cluster.enabled"),
                        settings.text("cluster.host"),
                        settings.port("cluster.port"),
                        settings.port("cluster.bus.port"),
                        settings.list("cluster.members"),
                        settings.optional("cluster.dns").orElse(null),
                        settings.optional("cluster.tls.key").map(Path::of).orElse(null),
                        settings.optional("cluster.tls.certificate")
                                .map(Path::of)
                                .orElse(null),
                        settings.optional("cluster.tls.authority").map(Path::of).orElse(null)));
    }

    private static Letterhead letterhead(Settings settings) {
        var letterhead =
                settings.read("mail.from", Letterhead::of).orElseGet(() -> ofSite(settings.list("http.origins")));
        return settings.read("mail.replies", letterhead::withReplies).orElse(letterhead);
    }

    /** Without an address of its own mail comes from the site's first host, which push services are told too. */
    private static Letterhead ofSite(List<String> origins) {
        return mainHost(origins).map(host -> Letterhead.of("noreply@" + host)).orElse(Letterhead.NOBODY);
    }

    /** Of the site's first origin; nothing of one that can't be used, which is told elsewhere. */
    private static Optional<String> mainHost(List<String> origins) {
        return origins.stream()
                .limit(1)
                .filter(origin -> ORIGIN.matcher(origin).matches())
                .map(origin -> URI.create(origin).getHost())
                .findFirst();
    }

    /** What tokens are signed with. */
    SigningKeys signingKeys() {
        return authKeys == null ? SigningKeys.kept(dataDir.resolve("auth-keys.pem")) : SigningKeys.read(authKeys);
    }

    /** Where photos are kept. */
    Path photos() {
        return dataDir.resolve("photos");
    }

    /** By which a node greets the mail server (SMTP's EHLO). */
    String ehloName() {
        return mainHost(httpOrigins).orElse("localhost");
    }

    /** Demo is for one's own machine; what isn't demo is for people, and safe or not at all. */
    void refuseUnsafe() {
        var wrong = new ArrayList<String>();
        if (demoEnabled) {
            if (!HostNames.isLoopback(httpHost))
                wrong.add("demo.enabled lets anyone be anyone: only with http.host on loopback");
            if (httpProxied) wrong.add("http.proxied: the demo is not for behind a proxy");
            if (!httpOrigins.isEmpty()) wrong.add("http.origins: the demo is on loopback only");
        } else {
            production(wrong);
        }
        if (authKeys != null) usable(authKeys, wrong);
        if (securityContact != null && !CONTACT.matcher(securityContact).matches())
            wrong.add("security.contact: begins with mailto: or https:");
        if (cluster.enabled()) betweenMachines(wrong);
        if (!wrong.isEmpty()) throw new Settings.Wrong(wrong);
    }

    private void betweenMachines(List<String> wrong) {
        var tls = Stream.of(cluster.tlsKey(), cluster.tlsCertificate(), cluster.tlsAuthority())
                .filter(Objects::nonNull)
                .count();
        if (tls == 0 && !HostNames.isLoopback(cluster.host()))
            wrong.add("cluster.tls: the bus between machines has no other protection");
        if (tls == 1 || tls == 2) wrong.add("cluster.tls: name key, certificate and authority, or none of them");
        if (cluster.dns() == null && cluster.members().isEmpty())
            wrong.add("cluster.members or cluster.dns: how nodes find each other");
    }

    private void production(List<String> wrong) {
        if (databaseUrl == null) wrong.add("database.url: needed where demo.enabled is off");
        else {
            if (DEFAULT_SECRETS.contains(databaseUrl.password()))
                wrong.add("database.url: has a default password or none");
            if (databaseUrl.encryption().isNone())
                wrong.add("database.url: name a sslmode: require, verify-ca or verify-full");
        }
        if (httpOrigins.isEmpty()) wrong.add("http.origins: name where people find this site");
        for (var origin : httpOrigins) {
            if (!origin.startsWith("https://")) wrong.add("http.origins: " + origin + " is not https");
            else if (!ORIGIN.matcher(origin).matches())
                wrong.add("http.origins: " + origin + " is not what a browser sends, like https://buurt.example.nl");
        }
        if (authKeys == null) wrong.add("auth.keys: name the file with the signing keys");
        if (smtpUrl == null) wrong.add("smtp.url: without mail nobody can sign in");
        if (letterhead.isOfNobody()) wrong.add("mail.from: name an address of yours");
        if (pushAnywhere) wrong.add("push.anywhere: anyone could have us ask something of our own network");
        if (!limitsEnabled) wrong.add("limits.enabled: only off in the demo");
    }

    private static void usable(Path keys, List<String> wrong) {
        try {
            SigningKeys.read(keys);
        } catch (Refusal why) {
            wrong.add("auth.keys: " + why.getMessage());
        }
    }
}
