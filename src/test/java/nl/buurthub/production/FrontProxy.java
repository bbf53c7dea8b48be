package nl.buurthub.production;

import java.nio.file.Path;
import java.util.List;
import nl.buurthub.testing.Authority;

/** What stands in front of the nodes: it ends TLS, says who asks, and asks another node where one is gone. */
interface FrontProxy extends AutoCloseable {

    /** @param directory for what it needs while it runs */
    static FrontProxy start(Path directory, int port, Authority.Signed certificate, List<Integer> nodes) {
        return Nginx.program()
                .<FrontProxy>map(nginx -> new Nginx(nginx, directory, port, certificate, nodes))
                .orElseGet(() -> new VertxProxy(port, certificate, nodes));
    }

    @Override
    void close();
}
