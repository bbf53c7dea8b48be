package nl.buurthub.testing;

import java.util.Map;

/** What nodes of one cluster in this program are started with, each on an address of its own. */
public record LoopbackCluster(int port, int bus) {

    public static LoopbackCluster free() {
        return new LoopbackCluster(Ports.free(), Ports.free());
    }

    /** @param nr from 1 */
    public Map<String, String> node(int nr) {
        return Map.of(
                "cluster.enabled",
                "true",
                "cluster.host",
                "127.0.0." + nr,
                "cluster.port",
                Integer.toString(port),
                "cluster.bus.port",
                Integer.toString(bus),
                "cluster.dns",
                "localhost");
    }
}
