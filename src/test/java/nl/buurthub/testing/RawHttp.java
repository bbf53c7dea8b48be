package nl.buurthub.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to a server as no client of ours would send them. */
public final class RawHttp {

    private static final int FIRST_MILLIS = 10_000;
    private static final int NEXT_MILLIS = 2_000;

    private RawHttp() {}

    /** @return all that came back until the server closed, or nothing more came */
    public static String send(String site, String request) {
        return send(site, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String send(String site, byte[] request) {
        var uri = URI.create(site);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(all(socket), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] all(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(FIRST_MILLIS);
            answer.write(socket.getInputStream().readNBytes(1));
            socket.setSoTimeout(NEXT_MILLIS);
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException | SocketException e) {
            // Open without a word, or closed without one.
        }
        return answer.toByteArray();
    }

    /** The status of an answer; 0 where there is none. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
