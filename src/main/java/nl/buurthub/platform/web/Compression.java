package nl.buurthub.platform.web;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.BrotliMode;
import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is sent smaller, in the encoding that the browser prefers: text. Pictures and fonts are packed already. */
final class Compression {

    private static final int GZIP = 4;
    /** Below it brotli is hardly smaller than gzip, and from 6 on it takes longer for nothing. */
    private static final int BROTLI = 5;
    /** Bits of how far a browser looks back: 256 KB, more than there is in a page or a file of the client. */
    private static final int WINDOW = 18;

    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(.+\\+)?(json|yaml|xml|javascript)\\b.*|image/svg\\+xml.*");

    private Compression() {}

    /** Brotli is a library of the machine's own kind; where there is none, gzip does. */
    static List<CompressionOptions> encodings() {
        var encodings = new ArrayList<CompressionOptions>();
        encodings.add(StandardCompressionOptions.gzip(GZIP, 15, 8));
        if (Brotli.isAvailable()) encodings.add(StandardCompressionOptions.brotli(BROTLI, WINDOW, BrotliMode.TEXT));
        return encodings;
    }

    static void choose(RoutingContext context) {
        context.addHeadersEndHandler(_ -> choose(context.response().headers()));
        context.next();
    }

    private static void choose(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null) return;
        if (TEXT.matcher(type).matches()) vary(headers);
        else headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }

    private static void vary(MultiMap headers) {
        var others = headers.get(HttpHeaders.VARY);
        headers.set(HttpHeaders.VARY, others == null ? "Accept-Encoding" : others + ", Accept-Encoding");
    }
}
