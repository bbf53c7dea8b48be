package nl.buurthub.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to a server as no client of ours would send them. */
public final class RawHttp {

    private RawHttp() {}

    /** @return all that came back until the server closed, or nothing more came for two seconds */
    public static String send(String site, String request) {
        return send(site, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String send(String site, byte[] request) {
        var uri = URI.create(site);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(all(socket.getInputStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] all(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
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
