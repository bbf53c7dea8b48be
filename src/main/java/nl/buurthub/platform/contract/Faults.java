package nl.buurthub.platform.contract;

import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Problem.Invalid.Fault;

/** What is wrong with a value, as far as it is worth telling: whoever sends a million faults hears of a few. */
final class Faults {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 64;

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String key, Object... values) {
        if (!enough()) found.add(new Fault(pointer, key, values));
    }

    /** Of a field that its sender named: one that is long isn't sent back. */
    void addUnknown(String pointer, String name) {
        add(name.length() > LONGEST_NAME ? pointer : pointer + "/" + escaped(name), "unknownField");
    }

    /** As RFC 6901 writes it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether looking on tells nothing more. */
    boolean enough() {
        return found.size() >= MOST;
    }

    List<Fault> found() {
        return found;
    }
}
