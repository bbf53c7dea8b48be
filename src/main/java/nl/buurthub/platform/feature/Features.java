package nl.buurthub.platform.feature;

import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.PeriodicJob;

/** All features of the hub, in the order in which they are shown where several are. */
public final class Features {

    private final List<Feature> all = new ArrayList<>();

    /** With its words. */
    public <T extends Feature> T add(T feature) {
        all.add(feature);
        Messages.include(feature.name());
        return feature;
    }

    public List<Feature> all() {
        return List.copyOf(all);
    }

    /** Those of this kind that the features that were added so far have. */
    public <T> List<T> extensions(Class<T> what) {
        return all.stream()
                .flatMap(feature -> feature.extensions().stream())
                .filter(what::isInstance)
                .map(what::cast)
                .toList();
    }

    public List<String> names() {
        return all.stream().map(Feature::name).toList();
    }

    public List<PeriodicJob> jobs() {
        return all.stream().flatMap(feature -> feature.jobs().stream()).toList();
    }
}
