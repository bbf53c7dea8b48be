package nl.buurthub.platform.feature;

import io.vertx.ext.web.Router;
import java.util.List;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.web.Api;

/** Something that people do here, or that looks at what they do; plugged in whole. */
public interface Feature {

    /**
     * Names its contract {@code openapi/<name>.yaml}, of operations and events, and what it says:
     * {@code texts/<name>.<language>.properties}.
     */
    String name();

    /** Joins each operation of its contract to what handles it. */
    void on(Api api);

    /** Routes of its own beside the contract, of files and pages. */
    default void mount(Router router, Api api) {}

    /** What it needs before anybody is served. It may await. */
    default void prepare() {}

    /** What it does by itself. */
    default List<PeriodicJob> jobs() {
        return List.of();
    }

    /** What it adds to what others do: each is found by the interface of whoever asks for it. */
    default List<?> extensions() {
        return List.of();
    }
}
