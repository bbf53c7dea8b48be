package nl.buurthub.people.sessions;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.FileTrouble;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.base.Secrets;

/**
 * The EC P-256 keys of access tokens, as PEM: a private key, its public key, and then any other public keys that are still
 * believed. To replace a key, put a new pair above the old public key; an hour later that may go.
 */
public final class SigningKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----.+?-----END \\1 KEY-----", Pattern.DOTALL);

    private final List<String> signing = new ArrayList<>();
    private final List<String> verifying = new ArrayList<>();

    private SigningKeys(String pem) {
        BLOCK.matcher(pem)
                .results()
                .forEach(block -> (block.group(1).equals("PRIVATE") ? signing : verifying).add(block.group()));
        if (signing.size() != 1 || verifying.isEmpty())
            throw new Refusal("signing keys are one private key and its public key, and others' public");
        requirePair(signing.getFirst(), verifying);
    }

    private static void requirePair(String signing, List<String> verifying) {
        try {
            var keys = KeyFactory.getInstance("EC");
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(der(signing))));
            var signed = signature.sign();
            var known = new ArrayList<PublicKey>();
            for (var pem : verifying) known.add(keys.generatePublic(new X509EncodedKeySpec(der(pem))));
            signature.initVerify(known.getFirst());
            if (!signature.verify(signed)) throw new Refusal("the first public key is not that of the private key");
        } catch (GeneralSecurityException e) {
            throw new Refusal("not all of its keys are EC P-256 keys");
        }
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    public static SigningKeys of(String pem) {
        return new SigningKeys(pem);
    }

    /** @throws Refusal for a file that isn't there or has other things in it: keys of its own would be believed here only */
    public static SigningKeys read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException | Refusal unusable) {
            throw new Refusal(file + " can't be used: " + FileTrouble.of(unusable));
        }
    }

    /** Reads a file; makes it if there is none. Nodes that start together agree on what is in it. */
    public static SigningKeys kept(Path file) {
        try {
            if (!Files.exists(file)) create(file);
        } catch (IOException e) {
            throw new Refusal(file + " can't be made: " + FileTrouble.of(e));
        }
        return read(file);
    }

    private static void create(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var draft = Files.createTempFile(
                directory,
                "keys",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, fresh());
            // A link appears with its content, and not over one that another node made first.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException theirs) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    /** A new pair. */
    public static String fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return block("PRIVATE", pair.getPrivate().getEncoded())
                    + block("PUBLIC", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + " KEY-----\n" + lines + "\n-----END " + kind + " KEY-----\n";
    }

    /** A secret for another use than signing; another one once the signing key is. */
    public String secret(String use) {
        return Secrets.derived(signing(), use);
    }

    String signing() {
        return signing.getFirst();
    }

    /** The first belongs to the key that signs. */
    List<String> verifying() {
        return verifying;
    }
}
