package nl.buurthub.platform.base;

import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Chance and hashes. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;
    private static final int SHORT = 10;

    /** None that is taken for another, on paper or from across a room. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** 256 bits, fit for a URL. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** To read somewhere and type elsewhere. */
    public static String code(int length) {
        return RANDOM.ints(length, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** Such a code, in whatever way it was typed. */
    public static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    public static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Enough of it to tell versions apart. */
    public static String shortHash(byte[] content) {
        return HexFormat.of().formatHex(hash(content), 0, SHORT);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares without telling by its time how much was right. */
    public static boolean same(Buffer known, byte[] given) {
        return MessageDigest.isEqual(known.getBytes(), given);
    }

    /** A secret that follows from two others, and from neither alone. */
    public static String derived(String secret, String salt) {
        return BASE64.encodeToString(mac(secret, salt));
    }

    /** Likewise. */
    public static String sixDigits(String secret, String salt) {
        var number = new BigInteger(1, mac(secret, salt)).mod(BigInteger.valueOf(1_000_000));
        return String.format(Locale.ROOT, "%06d", number.intValueExact());
    }

    private static byte[] mac(String secret, String salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(salt.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
