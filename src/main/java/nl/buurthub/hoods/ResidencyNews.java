package nl.buurthub.hoods;

import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.ResidentEvent.ResidencyChanged;
import nl.buurthub.hoods.ResidentEvent.ResidentsChanged;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;

/** Tells that somebody lives in a hood in another way than before: them what it is now, the desk that it is. */
final class ResidencyNews {

    private ResidencyNews() {}

    static Residency tell(Journal journal, Tx tx, UUID hood, String slug, UUID person) {
        tellDesk(journal, tx, slug, person);
        return tellPerson(journal, tx, hood, slug, person);
    }

    static Residency tellPerson(Journal journal, Tx tx, UUID hood, String slug, UUID person) {
        var residency = ResidentSql.residency(tx, hood, person).orElseThrow();
        journal.append(tx, Stream.person(person), new ResidencyChanged(slug, residency));
        return residency;
    }

    static void tellDesk(Journal journal, Tx tx, String slug, UUID person) {
        tellDesk(journal, tx, slug, List.of(person));
    }

    static void tellDesk(Journal journal, Tx tx, String slug, List<UUID> people) {
        journal.append(tx, Stream.desk(slug), new ResidentsChanged(people));
    }
}
