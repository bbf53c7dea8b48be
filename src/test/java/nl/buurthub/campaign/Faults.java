package nl.buurthub.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.buurthub.testing.Crowd;
import nl.buurthub.testing.Processes;

/** What goes wrong, drawn by chance: each kind once, in any order, and then whatever comes. */
final class Faults {

    /** A node that falls oftener is left by who started it. */
    private static final Duration BETWEEN_DEATHS = Duration.ofSeconds(65);

    enum Fault {
        A_NODE_IS_KILLED,
        A_NODE_STANDS_STILL,
        A_NETWORK_CUTS,
        A_NETWORK_HANGS,
        THE_DATABASE_IS_KILLED,
        A_PROCESS_OF_THE_DATABASE_IS_KILLED,
        THE_DATABASE_STANDS_STILL,
        ALL_NODES_ARE_KILLED
    }

    private final CampaignSite site;
    private final Random random;
    private final List<Fault> first = new ArrayList<>(List.of(Fault.values()));
    private final Map<Object, Long> lastDeath = new HashMap<>();
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);

    Faults(CampaignSite site, Random random) {
        this.site = site;
        this.random = random;
        Collections.shuffle(first, random);
    }

    boolean eachCame() {
        return first.isEmpty();
    }

    /** How often each was. */
    Map<Fault, Integer> done() {
        return done;
    }

    void next() {
        var fault = first.isEmpty() ? Fault.values()[random.nextInt(Fault.values().length)] : first.removeFirst();
        if (happens(fault, random.nextInt(CampaignSite.NODES))) done.merge(fault, 1, Integer::sum);
        pass(300, 3_000);
    }

    private boolean happens(Fault fault, int node) {
        switch (fault) {
            case A_NODE_IS_KILLED -> {
                if (!mayDie(node)) return false;
                site.node(node).ifPresent(ProcessHandle::destroyForcibly);
            }
            case A_NODE_STANDS_STILL -> site.node(node).ifPresent(one -> standsStill(List.of(one)));
            case A_NETWORK_CUTS -> site.proxy(node).cuts();
            case A_NETWORK_HANGS -> site.proxy(node).hangsWhile(() -> pass(500, 4_000));
            case THE_DATABASE_IS_KILLED -> site.postmaster().ifPresent(ProcessHandle::destroyForcibly);
            case A_PROCESS_OF_THE_DATABASE_IS_KILLED ->
                site.postmaster()
                        .ifPresent(server ->
                                Crowd.any(random, server.children().toList()).destroyForcibly());
            case THE_DATABASE_STANDS_STILL ->
                site.postmaster().ifPresent(server -> {
                    var all = new ArrayList<>(List.of(server));
                    all.addAll(server.children().toList());
                    standsStill(all);
                });
            case ALL_NODES_ARE_KILLED -> {
                if (!mayDie("all")) return false;
                diesAndIsStartedAgain();
            }
        }
        return true;
    }

    private boolean mayDie(Object victim) {
        var now = System.nanoTime();
        var last = lastDeath.get(victim);
        if (last != null && now - last < BETWEEN_DEATHS.toNanos()) return false;
        lastDeath.put(victim, now);
        return true;
    }

    /** The database is nobody's then; who is started next finds it. */
    private void diesAndIsStartedAgain() {
        var all = site.nodes()
                .flatMap(parent -> parent.descendants())
                .filter(one -> isJava(one))
                .toList();
        site.nodes().forEach(ProcessHandle::destroyForcibly);
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(30, SECONDS).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        try {
            site.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        site.awaitsReady();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private void standsStill(List<ProcessHandle> processes) {
        processes.forEach(one -> Processes.signal("STOP", one));
        try {
            pass(500, 4_000);
        } finally {
            processes.forEach(one -> Processes.signal("CONT", one));
        }
    }

    private void pass(int least, int most) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(least, most)).toNanos());
    }
}
