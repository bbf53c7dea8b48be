package nl.buurthub.platform.db;

import io.vertx.pgclient.PgConnectOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.buurthub.platform.base.Refusal;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and how one gets in, read once for both of its drivers: each would read a URL in a way of its own. */
public record DatabaseUrl(String host, int port, String name, String user, String password, Encryption encryption) {

    private static final Pattern PARTS = Pattern.compile("""
            (?x) (?! .* % (?! \\p{XDigit}{2} ) )
            postgres (?: ql )? ://
            (?<user> [^:@/?\\#]+ ) (?: : (?<password> [^@/?\\#]* ) )? @
            (?: \\[ (?<ipv6> [\\p{XDigit}:.]+ ) ] | (?<host> [^:@/?\\#\\[\\],]+ ) ) (?: : (?<port> \\d{1,5} ) )?
            / (?<name> [^/?\\#]+ )
            (?: \\? (?<parameters> [^?\\#=&]+ = [^?\\#&]* (?: & [^?\\#=&]+ = [^?\\#&]* )* ) )?
            """);

    /** @throws Refusal that says what is wrong with it, and nothing that is secret */
    public static DatabaseUrl of(String url) {
        var parts = PARTS.matcher(url);
        if (!parts.matches())
            throw new Refusal("is not like postgresql://user:password@host:5432/name?sslmode=verify-full"
                    + " (in a user or a password, what is no letter or digit is written as %40 is for @)");
        var port = Integer.parseInt(part(parts, "port").orElse("5432"));
        if (port < 1 || port > 65_535) throw new Refusal("has a port that can't be");
        return new DatabaseUrl(
                part(parts, "ipv6").or(() -> part(parts, "host")).orElseThrow(),
                port,
                part(parts, "name").map(PercentEncoding::decoded).orElseThrow(),
                part(parts, "user").map(PercentEncoding::decoded).orElseThrow(),
                part(parts, "password").map(PercentEncoding::decoded).orElse(""),
                Encryption.of(parameters(part(parts, "parameters"))));
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name));
    }

    private static Map<String, String> parameters(Optional<String> text) {
        var parameters = new HashMap<String, String>();
        for (var parameter : text.map(all -> all.split("&")).orElse(new String[0])) {
            var pair = parameter.split("=", 2);
            if (parameters.put(PercentEncoding.decoded(pair[0]), PercentEncoding.decoded(pair[1])) != null)
                throw new Refusal("has " + pair[0] + " more than once");
        }
        return parameters;
    }

    /** For the client. */
    PgConnectOptions options() {
        var options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(name)
                .setUser(user)
                .setPassword(password);
        encryption.apply(options);
        return options;
    }

    /** For JDBC. */
    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host.contains(":") ? "[" + host + "]" : host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(user);
        source.setPassword(password);
        encryption.apply(source);
        return source;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return name + " at " + host + ":" + port;
    }
}
