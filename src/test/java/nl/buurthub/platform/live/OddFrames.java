package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurthub.testing.OddTokens;

/** What no client says, and what one says mangled: bytes of one or more frames. */
final class OddFrames {

    private static final int FINAL = 0x80;
    private static final int MOST = 16 * 1024;

    private static final List<String> STREAMS = List.of(
            "hood/noord/public",
            "hood/noord/residents",
            "hood/noord/desk",
            "hood/nergens/public",
            "hood//public",
            "person/00000000-0000-0000-0000-000000000000",
            "kiosk/x",
            "group/1",
            "",
            " ",
            "\\u0000",
            "\\ud800",
            "é",
            "../../hood/noord/desk",
            "x".repeat(120),
            "hood/" + "a".repeat(63) + "/public");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "1.5",
            "1e308",
            "1e999999",
            "-0",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(5_000),
            "\"5\"",
            "null",
            "true",
            "[]",
            "{}",
            "NaN",
            "00",
            "0x10");

    private final Random random;
    private final OddTokens tokens;
    private final List<Function<String, byte[]>> frames;

    OddFrames(Random random, OddTokens tokens) {
        this.random = random;
        this.tokens = tokens;
        this.frames = List.of(
                said -> text(said),
                said -> text(said),
                said -> text(said),
                said -> text(mangled(said)),
                said -> text(mangled(said)),
                said -> RawSocket.frame(FINAL | RawSocket.TEXT, bytes(200), true),
                said -> RawSocket.frame(FINAL | RawSocket.BINARY, said.getBytes(UTF_8), true),
                said -> RawSocket.frame(FINAL | RawSocket.BINARY, bytes(MOST), true),
                this::parts,
                said -> text(said + " ".repeat(Math.max(0, MOST - 2 + random.nextInt(4) - said.length()))),
                said -> text("[".repeat(random.nextInt(MOST))),
                said -> text("{\"op\":".repeat(random.nextInt(2_000))),
                said -> RawSocket.frame(random.nextInt(256), bytes(130), true),
                said -> RawSocket.frame(FINAL | RawSocket.TEXT, said.getBytes(UTF_8), false),
                said -> RawSocket.frame(FINAL | RawSocket.CLOSE, bytes(random.nextInt(130)), true),
                _ -> pings(),
                _ -> bytes(random.nextInt(60)));
    }

    byte[] next() {
        return one(frames).apply(message());
    }

    private String message() {
        return switch (random.nextInt(10)) {
            case 0 -> "{\"op\":\"hello\",\"streams\":[]}";
            case 1, 2 -> "{\"op\":\"hello\",\"token\":\"" + tokens.next() + "\",\"streams\":" + wanted(3) + "}";
            case 3 -> "{\"op\":\"token\",\"token\":\"" + tokens.next() + "\"}";
            case 4, 5 -> "{\"op\":\"subscribe\",\"streams\":" + wanted(random.nextInt(53)) + "}";
            case 6 -> "{\"op\":\"unsubscribe\",\"streams\":[\"" + one(STREAMS) + "\"," + one(NUMBERS) + "]}";
            case 7 -> "{\"op\":" + one(NUMBERS) + ",\"streams\":" + one(NUMBERS) + "}";
            case 8 -> "{\"op\":\"hello\",\"op\":\"subscribe\",\"streams\":[],\"streams\":[]}";
            default ->
                "{\"op\":\"" + one(List.of("shout", "ready", "event", "", "HELLO", "\\u0000")) + "\",\"streams\":[]}";
        };
    }

    private String wanted(int streams) {
        return IntStream.range(0, streams)
                .mapToObj(_ -> "{\"stream\":\"" + one(STREAMS) + "\",\"epoch\":\"e\",\"seq\":" + seq() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String seq() {
        return random.nextInt(60) == 0 ? one(NUMBERS) : Integer.toString(random.nextInt(5));
    }

    private String mangled(String said) {
        var mangled = new StringBuilder(said);
        for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
            var at = random.nextInt(mangled.length());
            switch (random.nextInt(4)) {
                case 0 -> mangled.deleteCharAt(at).append(' ');
                case 1 -> mangled.insert(at, (char) random.nextInt(256));
                case 2 -> mangled.insert(at, one(NUMBERS));
                default -> mangled.setLength(at + 1);
            }
        }
        return mangled.toString();
    }

    /** A message in parts, with what may and may not come in between. */
    private byte[] parts(String said) {
        var out = new ByteArrayOutputStream();
        var bytes = said.getBytes(UTF_8);
        var at = 0;
        while (at < bytes.length && out.size() < MOST) {
            var end = Math.min(bytes.length, at + random.nextInt(40));
            var head = (at == 0 ? RawSocket.TEXT : 0) | (end == bytes.length ? FINAL : 0);
            out.writeBytes(RawSocket.frame(head, Arrays.copyOfRange(bytes, at, end), true));
            if (random.nextInt(20) == 0) out.writeBytes(RawSocket.frame(FINAL | RawSocket.PING, bytes(5), true));
            if (random.nextInt(60) == 0) out.writeBytes(text(said));
            at = end;
        }
        return out.toByteArray();
    }

    private byte[] pings() {
        var out = new ByteArrayOutputStream();
        for (var some = random.nextInt(150); some > 0; some--)
            out.writeBytes(RawSocket.frame(FINAL | RawSocket.PING, bytes(random.nextInt(126)), true));
        return out.toByteArray();
    }

    private static byte[] text(String said) {
        return RawSocket.frame(FINAL | RawSocket.TEXT, said.getBytes(UTF_8), true);
    }

    private byte[] bytes(int some) {
        var bytes = new byte[some];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
