package nl.buurthub.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buurthub.Node;
import nl.buurthub.testing.CuttingProxy;
import nl.buurthub.testing.TestHub;

/** One address, behind which now these nodes are and then those, or a network that isn't ours, or nothing. */
final class FrontDoor implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int NOBODY = 1;

    private final AtomicInteger turn = new AtomicInteger();
    private final CuttingProxy proxy = new CuttingProxy(this::next);
    private final HttpServer other;
    private volatile List<Integer> ports = List.of(NOBODY);
    private volatile Answering answering = HttpExchange::close;

    private interface Answering {
        void answer(HttpExchange asked) throws IOException;
    }

    FrontDoor() {
        try {
            other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        other.createContext("/", asked -> answering.answer(asked));
        other.start();
    }

    private int next() {
        return ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    }

    String site() {
        return proxy.site();
    }

    /** One connection after the other is of the next of them. */
    void leadsTo(Node... nodes) {
        leadsTo(Arrays.stream(nodes).flatMapToInt(node -> IntStream.of(node.port())));
    }

    void leadsNowhere() {
        leadsTo(IntStream.of(NOBODY));
    }

    /** As a café does, or a proxy whose nodes are away: whatever is asked, this page comes back. */
    void answers(int status, String page) {
        answering = asked -> send(asked, status, "text/html", page.getBytes(StandardCharsets.UTF_8));
        leadsTo(IntStream.of(other.getAddress().getPort()));
    }

    /** The network goes when this page of the node is there, and nothing that it needs. */
    void goesAfter(String path, Node node) {
        answering = asked -> {
            if (asked.getRequestURI().getPath().equals(path)) hand(asked, node);
            else asked.close();
        };
        leadsTo(IntStream.of(other.getAddress().getPort()));
    }

    private void leadsTo(IntStream next) {
        ports = next.boxed().toList();
        proxy.cuts();
    }

    private static void hand(HttpExchange asked, Node node) throws IOException {
        var uri = URI.create(TestHub.site(node) + asked.getRequestURI());
        var answer = CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .join();
        for (var header : List.of("Buurthub-Version", "Content-Security-Policy"))
            asked.getResponseHeaders()
                    .add(header, answer.headers().firstValue(header).orElseThrow());
        send(asked, answer.statusCode(), "text/html; charset=utf-8", answer.body());
    }

    private static void send(HttpExchange asked, int status, String type, byte[] body) throws IOException {
        asked.getResponseHeaders().add("Content-Type", type);
        asked.sendResponseHeaders(status, asked.getRequestMethod().equals("HEAD") ? -1 : body.length);
        try (asked) {
            if (!asked.getRequestMethod().equals("HEAD"))
                asked.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        other.stop(0);
        proxy.close();
    }
}
