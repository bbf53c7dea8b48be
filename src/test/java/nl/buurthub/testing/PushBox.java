package nl.buurthub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.buurthub.platform.base.Json;

/** A push service and the browser behind it, which reads what came with keys of its own (RFC 8291). */
public final class PushBox implements AutoCloseable {

    /** What came: its headers, and what the browser read. */
    public record Came(Map<String, List<String>> headers, JsonNode push) {}

    private static final int POINT = 65;

    private final HttpServer server;
    private final KeyPair keys;
    private final byte[] auth = new byte[16];
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private volatile int status = 201;

    public PushBox() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(auth);
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        came.add(new Came(Map.copyOf(exchange.getRequestHeaders()), read(body)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    public PushBox answers(int other) {
        status = other;
        return this;
    }

    public List<Came> came() {
        return came;
    }

    public Map<String, ?> subscription() {
        return subscription(1);
    }

    /** A browser has another one after a while. */
    public Map<String, ?> subscription(int nr) {
        return Map.of(
                "endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/send/" + nr,
                "keys",
                Map.of("p256dh", text(point()), "auth", text(auth)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] point() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(fixed(point.getAffineX()))
                .put(fixed(point.getAffineY()))
                .array();
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private JsonNode read(byte[] body) {
        try {
            var in = ByteBuffer.wrap(body);
            var salt = new byte[16];
            in.get(salt).getInt();
            var theirs = new byte[in.get()];
            in.get(theirs);
            var sealed = new byte[in.remaining()];
            in.get(sealed);
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(publicKey(theirs), true);
            var info = join("WebPush: info\0".getBytes(StandardCharsets.UTF_8), point(), theirs);
            var secret = expand(mac(auth, agreement.generateSecret()), info, 32);
            var key = mac(salt, secret);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(
                            expand(key, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.UTF_8), 16), "AES"),
                    new GCMParameterSpec(
                            128, expand(key, "Content-Encoding: nonce\0".getBytes(StandardCharsets.UTF_8), 12)));
            var text = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
            return Json.read(text.substring(0, text.lastIndexOf('\u0002')), JsonNode.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        var curve = ((ECPublicKey) keys.getPublic()).getParams();
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(key, join(info, new byte[] {1})), length);
    }

    private static byte[] join(byte[]... parts) {
        var size = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var all = ByteBuffer.allocate(size);
        for (var part : parts) all.put(part);
        return all.array();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
