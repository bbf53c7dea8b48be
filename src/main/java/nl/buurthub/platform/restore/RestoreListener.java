package nl.buurthub.platform.restore;

import java.util.function.BooleanSupplier;

/** What a feature does when a backup was put back, so that nothing happens twice that may have happened since. */
@FunctionalInterface
public interface RestoreListener {

    /**
     * No node runs, and mail that it places is held. Done again it does no harm. Awaits.
     *
     * @return what it did, as a line for who runs the site
     */
    String restored();

    /** Does a step as often as there is one to do. */
    static int all(BooleanSupplier step) {
        var steps = 0;
        while (step.getAsBoolean()) steps++;
        return steps;
    }
}
