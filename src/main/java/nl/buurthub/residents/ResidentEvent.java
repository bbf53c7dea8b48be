package nl.buurthub.residents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Residency;
import nl.buurthub.platform.base.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens in a hood to who lives there. */
public sealed interface ResidentEvent extends DomainEvent {

    /** To the person: what they are in a hood now, or that they no longer live there. */
    record ResidencyChanged(String hood, @Nullable Residency residency) implements ResidentEvent {}

    /** To the desk. */
    record ResidentJoined(UUID person, String name) implements ResidentEvent {}

    /** To the desk: these live here in another way, or not any more, or something was noted. What, is fetched. */
    record ResidentsChanged(List<UUID> people) implements ResidentEvent {}

    /** To everybody: all who run the hood now. */
    record ManagersChanged(List<UUID> managers) implements ResidentEvent {}

    /** To the residents, or the desk: somebody hears no more of this stream. Nobody is told who. */
    record ResidentLeft(@JsonIgnore UUID person) implements ResidentEvent {
        @Override
        public UUID revokes() {
            return person;
        }
    }
}
