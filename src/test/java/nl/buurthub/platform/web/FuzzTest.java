package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.buurthub.DescribedOperation;
import nl.buurthub.Things;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.Crowd;
import nl.buurthub.testing.LoopStalls;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests that nobody thought of: bodies, paths and headers of the contract's examples, spoiled at random. As many as one likes by
 * hand: {@code -Dfuzz.requests=600000 -Dfuzz.seed=7}.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "[[[[[[]]]]]]",
            "-1",
            "1e400",
            "9".repeat(400),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u202e\"",
            "\"" + "a:".repeat(900) + "\"",
            "\"" + "*_[](".repeat(300) + "\"",
            "\"2026-02-30T25:61:00Z\"",
            "true",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59+18:00\"",
            "\"RRULE:FREQ=SECONDLY\"",
            ",",
            "}",
            "\\",
            "\"");
    private static final List<String> WORDS = List.of(
            "%00",
            "%ff",
            "a".repeat(300),
            "0",
            "-",
            "%F0%9F%8C%B3",
            "'",
            "%0a",
            "9999999999",
            "null",
            "%2B999999999-12-31T23:59:59Z_00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-000000000000",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "..%5c",
            "%252e");
    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "Cookie",
            "If-None-Match",
            "If-Match",
            "Range",
            "X-Forwarded-For",
            "Idempotency-Key",
            "Authorization",
            "Content-Type",
            "Accept",
            "Origin");
    private static final List<String> TYPES = List.of(
            "image/png", "image/jpeg", "image/webp", "image/gif", "image/*", "text/html", "a", "image/png;q=\"");
    private static final List<byte[]> FILES = List.of(
            Pictures.png(20, 10),
            Pictures.jpeg(20, 10),
            Pictures.webp(),
            Pictures.photographed(Pictures.drawn(9, 9), 6));

    static TestHub hub;
    static List<DescribedOperation> operations;
    static List<Neighbour> callers;
    static Things things;
    static LoopStalls stalls;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of(), new MovableClock());
        var all = DescribedOperation.of(Contracts.served(hub));
        operations = all;
        callers = List.of(hub.visitor(), hub.resident("ana"), hub.manager("mira"));
        things = new Things(hub, all, "fuzzed");
        stalls = LoopStalls.on(hub.node());
    }

    @AfterAll
    static void stop() {
        stalls.close();
        hub.close();
    }

    @Test
    void nothingIsTooStrangeToAnswerAtOnce() {
        var paths = new ArrayList<String>();
        for (var operation : operations) paths.add(operation.path(things));
        for (var nr = 0; nr < REQUESTS; nr++) {
            var chosen = random.nextInt(operations.size());
            var operation = operations.get(chosen);
            var path = random.nextInt(3) == 0 ? spoiledPath(paths.get(chosen)) : paths.get(chosen);
            var body = body(operation);
            var who = withHeader(sender(operation));
            var what = "seed %d request %d: %s %s %s"
                    .formatted(SEED, nr, operation.method(), path, new String(body, ISO_8859_1));
            var answer = stalls.noneBy(what, () -> who.sends(operation.method(), path, body));
            assertThat(answer.status()).as(what).isLessThan(500);
        }
    }

    private byte[] body(DescribedOperation operation) {
        if (operation.operation().file() != null) return spoiled(pick(FILES));
        return operation.hasBody() ? spoiled(operation.body(things).encode()).getBytes(UTF_8) : new byte[0];
    }

    private Neighbour sender(DescribedOperation operation) {
        var caller = pick(callers);
        return operation.operation().file() == null ? caller : caller.with("Content-Type", pick(TYPES));
    }

    private Neighbour withHeader(Neighbour who) {
        if (random.nextInt(4) > 0) return who;
        var value = new StringBuilder();
        for (var i = random.nextInt(200); i >= 0; i--)
            value.append(pick(List.of("nl", "en;q=0.", ",", ";", "=", "*", "\"", "W/", "-", "bytes=0-", " ", "9")));

        return who.with(pick(HEADERS), value.toString().strip());
    }

    private String spoiledPath(String path) {
        if (random.nextBoolean()) {
            var name = pick(List.of("cursor", "limit", "q", "kind", "from", "until", "hood", "filter", "state"));
            return path + (path.contains("?") ? "&" : "?") + name + "=" + pick(WORDS);
        }
        var segments = path.split("/", -1);
        segments[1 + random.nextInt(segments.length - 1)] = pick(WORDS);
        return String.join("/", segments);
    }

    private byte[] spoiled(byte[] file) {
        var spoiled = Arrays.copyOf(file, random.nextInt(3) == 0 ? random.nextInt(file.length) : file.length);
        for (var times = random.nextInt(9); times > 0 && spoiled.length > 0; times--)
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        return spoiled;
    }

    private String spoiled(String body) {
        var spoiled = new StringBuilder(body);
        for (var times = random.nextInt(3); times >= 0 && spoiled.length() > 2; times--) {
            var at = random.nextInt(spoiled.length());
            var colon = spoiled.indexOf(":", at);
            switch (random.nextInt(4)) {
                case 0 -> spoiled.deleteCharAt(at);
                case 1 -> spoiled.insert(at, pick(PIECES));
                default -> {
                    if (colon > 0) spoiled.replace(colon + 1, end(spoiled, colon + 1), pick(PIECES));
                }
            }
        }
        return spoiled.toString();
    }

    /** Where a simple value ends. */
    private static int end(StringBuilder json, int from) {
        var quoted = json.charAt(from) == '"' ? json.indexOf("\"", from + 1) + 1 : 0;
        if (quoted > 0) return quoted;
        var comma = json.indexOf(",", from);
        return comma < 0 ? json.length() - 1 : comma;
    }

    private <T> T pick(List<T> all) {
        return Crowd.any(random, all);
    }
}
