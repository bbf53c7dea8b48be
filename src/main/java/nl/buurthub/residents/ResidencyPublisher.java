package nl.buurthub.residents;

import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Residency;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.ResidentEvent.ManagersChanged;
import nl.buurthub.residents.ResidentEvent.ResidencyChanged;
import nl.buurthub.residents.ResidentEvent.ResidentsChanged;

/** Tells that somebody lives in a hood in another way than before: them what it is now, the desk that it is. */
final class ResidencyPublisher {

    private ResidencyPublisher() {}

    static Residency tell(Journal journal, Tx tx, UUID hood, String slug, UUID person) {
        tellDesk(journal, tx, slug, person);
        return tellPerson(journal, tx, hood, slug, person);
    }

    static Residency tellPerson(Journal journal, Tx tx, UUID hood, String slug, UUID person) {
        var residency = Hoods.residency(tx, hood, person).orElseThrow();
        journal.append(tx, Stream.person(person), new ResidencyChanged(slug, residency));
        return residency;
    }

    /** So that the mark beside a name comes and goes at once. */
    static void tellManagers(Journal journal, Tx tx, UUID hood, String slug) {
        journal.append(tx, Stream.open(slug), new ManagersChanged(Hoods.managers(tx, hood)));
    }

    static void tellDesk(Journal journal, Tx tx, String slug, UUID person) {
        tellDesk(journal, tx, slug, List.of(person));
    }

    static void tellDesk(Journal journal, Tx tx, String slug, List<UUID> people) {
        journal.append(tx, Stream.desk(slug), new ResidentsChanged(people));
    }
}
