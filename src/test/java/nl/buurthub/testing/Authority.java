package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who says which server is which, for a test: what it signs is trusted by who trusts its certificate. */
public final class Authority {

    public static final String SECRET = "changeit";

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
    public record Signed(Path key, Path chain) {}

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
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(OWN, entry(OWN).getCertificate());
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
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
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) throw new IllegalStateException(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyStore.PrivateKeyEntry entry(String alias) {
        try {
            var password = SECRET.toCharArray();
            var keys = KeyStore.getInstance(keystore().toFile(), password);
            return (KeyStore.PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(password));
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
