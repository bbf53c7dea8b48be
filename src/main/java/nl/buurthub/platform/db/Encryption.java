package nl.buurthub.platform.db;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * What is asked of the connection to the database, in libpq's words and with their meaning.
 *
 * @param authorities the file of those one of which has to have signed for the server; absent: those that Java trusts
 */
public record Encryption(SslMode mode, @Nullable Path authorities) {

    private static final Set<String> KNOWN = Set.of("sslmode", "sslrootcert");

    static Encryption of(Map<String, String> parameters) {
        var unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty())
            throw new IllegalArgumentException(
                    "has " + String.join(", ", unknown) + ": it may have sslmode and sslrootcert");
        var file = parameters.get("sslrootcert");
        var authorities = file == null ? null : authorities(Path.of(file));
        return new Encryption(mode(parameters.getOrDefault("sslmode", "disable"), authorities != null), authorities);
    }

    private static Path authorities(Path file) {
        try (var certificates = Files.newInputStream(file)) {
            if (!CertificateFactory.getInstance("X.509")
                    .generateCertificates(certificates)
                    .isEmpty()) return file;
        } catch (IOException e) {
            throw new IllegalArgumentException("has sslrootcert=" + file + ", which can't be read", e);
        } catch (CertificateException e) {
            // Said below.
        }
        throw new IllegalArgumentException("has sslrootcert=" + file + ", in which there is no certificate");
    }

    private static SslMode mode(String word, boolean authorities) {
        return switch (word) {
            case "disable" -> SslMode.DISABLE;
            // Who names an authority wants it asked.
            case "require" -> authorities ? SslMode.VERIFY_CA : SslMode.REQUIRE;
            case "verify-ca" -> {
                // Those that Java trusts sign for anybody.
                if (!authorities)
                    throw new IllegalArgumentException(
                            "has sslmode=verify-ca without sslrootcert: name who signs for the server, or take verify-full");
                yield SslMode.VERIFY_CA;
            }
            case "verify-full" -> SslMode.VERIFY_FULL;
            case "prefer", "allow" ->
                throw new IllegalArgumentException("has sslmode=" + word
                        + ", which connects in the clear unseen: take require, verify-ca or verify-full");
            default ->
                throw new IllegalArgumentException("has a sslmode that is not require, verify-ca or verify-full");
        };
    }

    public boolean isNone() {
        return mode == SslMode.DISABLE;
    }

    void apply(PgConnectOptions options) {
        options.setSslMode(mode);
        if (isNone()) return;
        var tls = new ClientSSLOptions().setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
        options.setSslOptions(mode == SslMode.REQUIRE ? tls.setTrustAll(true) : tls.setTrustOptions(trust()));
    }

    private TrustOptions trust() {
        if (authorities != null) return new PemTrustOptions().addCertPath(authorities.toString());
        try {
            var javas = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            javas.init((KeyStore) null);
            return TrustOptions.wrap(javas);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void apply(PGSimpleDataSource source) {
        source.setSslMode(mode.value);
        if (authorities != null) source.setSslRootCert(authorities.toString());
        else if (mode == SslMode.VERIFY_FULL) source.setSslfactory(DefaultJavaSSLFactory.class.getName());
    }
}
