package nl.buurthub.hoods;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.live.StreamAuthorizer;

/** Lets anyone hear what is public in a hood (a screen, in its own), residents what is theirs, managers the desk. */
final class HoodStreamAuthorizer implements StreamAuthorizer {

    @Override
    public Set<Stream> admits(Queries db, Caller caller, Collection<Stream> streams) {
        var slugs = streams.stream()
                .flatMap(stream -> stream.hood().stream())
                .map(Stream.HoodScope::slug)
                .distinct()
                .toList();
        var roles = HoodSql.roles(db, slugs, Hoods.id(caller));
        var admitted = new LinkedHashSet<Stream>();
        for (var stream : streams) {
            var scope = stream.hood();
            if (scope.isEmpty() || !roles.containsKey(scope.get().slug())) continue;
            if (caller instanceof Caller.Kiosk kiosk
                    && !kiosk.hood().equals(scope.get().slug())) continue;
            if (admits(scope.get().scope(), roles.get(scope.get().slug()))) admitted.add(stream);
        }
        return admitted;
    }

    private static boolean admits(String scope, Optional<Role> role) {
        return switch (scope) {
            case "public" -> true;
            case "residents" -> role.isPresent();
            case "desk" -> role.filter(Role.MANAGER::equals).isPresent();
            default -> false;
        };
    }
}
