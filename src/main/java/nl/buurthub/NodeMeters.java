package nl.buurthub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.netty.util.internal.PlatformDependent;
import java.nio.file.Path;
import java.util.Objects;
import nl.buurthub.platform.db.Db;

/** What a node tells of itself and of what it leans on, besides what Vert.x tells of the JVM. */
final class NodeMeters {

    private NodeMeters() {}

    static void register(MeterRegistry meters, Path data, Db db, Cluster cluster) {
        Gauge.builder("buurthub.info", () -> 1)
                .description("which version this node runs")
                .tag("version", version())
                .register(meters);
        Gauge.builder("database.up", db, asked -> asked.isAvailable() ? 1 : 0)
                .description("whether the database answers this node")
                .register(meters);
        Gauge.builder("cluster.nodes", cluster, Cluster::size)
                .description("nodes that this one is together with, and itself")
                .register(meters);
        Gauge.builder("netty.direct.memory.used", PlatformDependent::usedDirectMemory)
                .baseUnit("bytes")
                .description("memory outside the heap that connections use")
                .register(meters);
        Gauge.builder("netty.direct.memory.max", PlatformDependent::maxDirectMemory)
                .baseUnit("bytes")
                .description("memory outside the heap that connections may use")
                .register(meters);
        new DiskSpaceMetrics(data.toFile()).bindTo(meters);
    }

    /** As the jar has it. */
    private static String version() {
        return Objects.requireNonNullElse(NodeMeters.class.getPackage().getImplementationVersion(), "unpacked");
    }
}
