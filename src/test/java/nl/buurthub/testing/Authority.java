package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who says which server is which, for a test: what it signs is trusted by who trusts its certificate. */
public final class Authority {

    public static final String SECRET = "changeit";

    private static final KeyStore.PasswordProtection PROTECTION = new KeyStore.PasswordProtection(SECRET.toCharArray());

    private static final String OWN = "authority";

    private final Path directory;

    /** @param directory where its keys and certificates are kept */
    public Authority(Path directory) {
        this.directory = directory;
        keytool("-genkeypair", "-alias", OWN, "-dname", "CN=" + OWN, "-ext", "bc:c");
        write("authority.crt", pem("CERTIFICATE", entry(OWN).getCertificateChain()[0]::getEncoded));
    }

    /** What is to be trusted, PEM. */
    public Path certificate() {
        return directory.resolve("authority.crt");
    }

    /** All keys and certificates, PKCS12; its password is {@link #SECRET}. */
    public Path keystore() {
        return directory.resolve("keys.p12");
    }

    /** A server's key and certificates, PEM. */
    public record Signed(Path key, Path chain) {

        /** As settings of a node that shows it to others. */
        public Map<String, String> settings(Path authority) {
            return Map.of(
                    "cluster.tls.key", key.toString(),
                    "cluster.tls.certificate", chain.toString(),
                    "cluster.tls.authority", authority.toString());
        }
    }

    /**
     * The same again, for who asks for it again.
     *
     * @param hosts what the server is called by
     */
    public Signed signs(String... hosts) {
        var alias = hosts[0];
        var names = "san=dns:" + String.join(",dns:", hosts);
        if (!Files.exists(directory.resolve(alias + ".key")))
            keytool("-genkeypair", "-alias", alias, "-signer", OWN, "-dname", "CN=" + alias, "-ext", names);
        var entry = entry(alias);
        var chain = new StringBuilder();
        for (var certificate : entry.getCertificateChain()) chain.append(pem("CERTIFICATE", certificate::getEncoded));
        return new Signed(
                write(alias + ".key", pem("PRIVATE KEY", entry.getPrivateKey()::getEncoded)),
                write(alias + ".crt", chain.toString()));
    }

    /** What a client needs that trusts it, and no other. */
    public SSLContext trusting() {
        return tls(keys -> keys.setCertificateEntry(OWN, entry(OWN).getCertificate()));
    }

    /** What the server needs that it signed by this name. */
    public SSLContext showing(String host) {
        return tls(keys -> keys.setEntry(host, entry(host), PROTECTION));
    }

    private interface Content {
        void into(KeyStore keys) throws GeneralSecurityException;
    }

    private static SSLContext tls(Content content) {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            content.into(keys);
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PROTECTION.getPassword());
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(keys);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-validity", "2", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", SECRET, "-keystore", keystore().toString()));
        Program.run(new ProcessBuilder(command)).succeeded();
    }

    private KeyStore.PrivateKeyEntry entry(String alias) {
        try {
            var keys = KeyStore.getInstance(keystore().toFile(), PROTECTION.getPassword());
            return (KeyStore.PrivateKeyEntry) keys.getEntry(alias, PROTECTION);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Encoded {
        byte[] bytes() throws GeneralSecurityException;
    }

    private static String pem(String kind, Encoded encoded) {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded.bytes());
            return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Readable by nobody else: servers insist on it. */
    private Path write(String name, String text) {
        try {
            var file = Files.writeString(directory.resolve(name), text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
