package nl.buurthub.testing;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Tokens that nobody was given: most of them with our own signature. */
public final class OddTokens {

    private static final String HEAD = "{\"alg\":\"ES256\",\"typ\":\"JWT\"}";

    private static final List<String> HEADS = List.of(
            HEAD,
            HEAD,
            HEAD,
            HEAD,
            "{}",
            "{\"alg\":\"none\"}",
            "{\"alg\":\"HS256\"}",
            "{\"alg\":5}",
            "{\"alg\":null}",
            "{\"alg\":[\"ES256\"]}",
            "{\"alg\":\"ES256\",\"kid\":{}}",
            "{\"alg\":\"ES256\",\"kid\":\"../../etc/passwd\"}",
            "{\"alg\":\"ES256\",\"crit\":[\"exp\"]}",
            "{\"alg\":\"ES256\",\"b64\":false}",
            "{\"alg\":\"ES256\",\"x5c\":[\"MIIB\"]}",
            "{\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\"}}",
            "[]",
            "null",
            "");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "5",
            "1e308",
            "-1e308",
            "1e999",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "9999999999",
            "0.5",
            "\"\"",
            "\"access\"",
            "\"9999999999\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"caf\\u00e9\"",
            "[]",
            "[null]",
            "[\"access\"]",
            "[5,\"access\"]",
            "[[\"access\"]]",
            "{}",
            "{\"access\":true}",
            "[[[[[[[[[[]]]]]]]]]]",
            "\"" + "x".repeat(5_000) + "\"");

    private static final List<String> NAMES = List.of("sub", "sid", "exp", "aud", "iat", "nbf", "iss", "scope", "");

    private final StolenKey key;
    private final Random random;

    public OddTokens(Random random) {
        this.key = StolenKey.ofNodes();
        this.random = random;
    }

    public String next() {
        var token = key.signs(one(HEADS), claims());
        return random.nextInt(6) == 0 ? mangled(token) : token;
    }

    /** Ours, but for some that are missing, of another type, or said twice. */
    private String claims() {
        if (random.nextInt(20) == 0) return one(VALUES);
        var claims = new StringBuilder("{\"about\":0");
        if (random.nextInt(8) > 0) put(claims, "aud", "\"access\"");
        if (random.nextInt(8) > 0) put(claims, "sub", "\"" + UUID.randomUUID() + "\"");
        if (random.nextInt(8) > 0) put(claims, "sid", "\"" + UUID.randomUUID() + "\"");
        if (random.nextInt(8) > 0)
            put(claims, "exp", Long.toString(Instant.now().getEpochSecond() + 60));
        for (var more = random.nextInt(3); more > 0; more--) put(claims, one(NAMES), one(VALUES));
        return claims.append(random.nextInt(30) == 0 ? "" : "}").toString();
    }

    private static void put(StringBuilder claims, String name, String value) {
        claims.append(",\"").append(name).append("\":").append(value);
    }

    /** In characters that a header can carry. */
    private String mangled(String token) {
        var at = random.nextInt(token.length());
        return switch (random.nextInt(6)) {
            case 0 -> token.substring(0, at);
            case 1 -> token.substring(0, at) + (char) ('!' + random.nextInt(90)) + token.substring(at);
            case 2 -> token + "." + token;
            case 3 -> ".".repeat(random.nextInt(1, 1_000));
            case 4 -> "kiosk." + token.substring(at);
            default -> token.substring(0, token.lastIndexOf('.') + 1);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
