package nl.buurthub.residents;

import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.people.NameRule;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.LookAlike;

/**
 * Nobody goes by a name that their neighbours could take for that of somebody who runs the hood, or of an organisation there. Who
 * did before one of these came keeps theirs, as they can't help it.
 */
final class ResidentNames implements NameRule {

    /** What the site calls those who run a hood, in its languages. */
    private static final List<String> MANAGER = List.of("buurtverbinder", "community manager");

    private final List<TakenNames> others;

    ResidentNames(List<TakenNames> others) {
        this.others = others;
    }

    @Override
    public void require(Tx tx, UUID person, String name) {
        for (var hood : ResidentSql.hoodIds(tx, person))
            if (isTaken(tx, hood, person, name)) throw new Problem.Invalid("/name", "takenName");
    }

    /** As {@link #require}, for who comes to live in one. */
    void requireToJoin(Tx tx, UUID hood, UUID person) {
        if (isTaken(tx, hood, person, ResidentSql.personName(tx, person))) throw new Problem.Refused("takenName");
    }

    private boolean isTaken(Queries db, UUID hood, UUID person, String name) {
        return ResidentSql.otherManagers(db, hood, person).stream().anyMatch(taken -> LookAlike.alike(name, taken))
                || others.stream()
                        .flatMap(names -> names.in(db, hood).stream())
                        .anyMatch(taken -> LookAlike.alike(name, taken))
                || MANAGER.stream().anyMatch(word -> LookAlike.contains(name, word))
                        && !Hoods.isManager(db, hood, person);
    }
}
