package nl.buurthub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs tokens that say anything, as who got hold of the key that nodes sign with. */
public final class StolenKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;

    /** @param pem with the private key */
    public StolenKey(String pem) {
        var text = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
        try {
            this.key = KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Of the nodes of tests. */
    public static StolenKey ofNodes() {
        try {
            return new StolenKey(Files.readString(Path.of("target/test-data/auth-keys.pem")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of this head and these claims, JSON or not. */
    public String signs(String head, String claims) {
        return signs(key, head, claims);
    }

    /** The same with a key that is nobody's. */
    public static String signs(PrivateKey key, String head, String claims) {
        var content = part(head) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
