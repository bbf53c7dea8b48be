package nl.buurthub.residents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.hoods.Residency;
import nl.buurthub.hoods.Role;
import nl.buurthub.people.NameRule;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.ResidentEvent.ResidencyChanged;
import nl.buurthub.residents.ResidentEvent.ResidentJoined;
import nl.buurthub.residents.ResidentEvent.ResidentLeft;
import org.jspecify.annotations.Nullable;

/** Coming to live in a hood, running it, leaving it. */
public final class Residents {

    private final Db db;
    private final Journal journal;
    private final List<ResidentListener> listeners;
    private final ResidentNames names;
    private final Clock clock;

    public Residents(Db db, Journal journal, List<ResidentListener> listeners, List<TakenNames> taken, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.listeners = listeners;
        this.names = new ResidentNames(taken);
        this.clock = clock;
    }

    public Residency join(Caller who, String slug, Address address) {
        return db.tx(tx -> join(tx, who.person().id(), slug, address));
    }

    /** As {@link #join(Caller, String, Address)}, within a transaction that does more. */
    public Residency join(Tx tx, UUID person, String slug, Address address) {
        var hood = Hoods.hood(tx, slug);
        if (ResidentSql.isBarred(tx, hood.id(), person, clock.instant())) throw new Problem.Refused("barred");
        if (Hoods.residency(tx, hood.id(), person).isEmpty()) names.requireToJoin(tx, hood.id(), person);
        var isNew = ResidentSql.join(tx, hood.id(), person, address, clock.instant());
        if (isNew)
            journal.append(tx, Stream.desk(slug), new ResidentJoined(person, ResidentSql.personName(tx, person)));
        else ResidencyPublisher.tellDesk(journal, tx, slug, person);
        return ResidencyPublisher.tellPerson(journal, tx, hood.id(), slug, person);
    }

    /**
     * Keeps somebody a resident until the transaction ends: nobody removes them before what they do is told. Locked before what
     * it is done to, as who leaves is.
     */
    public static void lock(Tx tx, Membership hood, UUID person) {
        if (!ResidentSql.lock(tx, hood.hood(), person)) throw new Problem.Refused("notAResident");
    }

    public static boolean lives(Queries db, Membership hood, UUID person) {
        return Hoods.residency(db, hood.hood(), person).isPresent();
    }

    /** How many came to live here since then, and still do. */
    public static int since(Queries db, Membership hood, Instant moment) {
        return ResidentSql.since(db, hood.hood(), moment);
    }

    /** A manager let through what they wrote first: the rest needs nobody. */
    public static void welcome(Tx tx, Membership hood, UUID person, Instant now) {
        ResidentSql.welcome(tx, hood.hood(), person, now);
    }

    /** Where a resident's home is, for distances; never shown. {@code null}: nobody knows any more. */
    public static void livesAt(Tx tx, Membership hood, UUID person, Hood.@Nullable Point home) {
        ResidentSql.livesAt(tx, hood.hood(), person, home);
    }

    /** Also while suspended, who comes back no sooner than that is over. */
    public void leave(Caller who, String slug) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireHome();
            end(tx, hood, person);
            if (hood.suspended() != null) ResidentSql.bar(tx, hood.hood(), person, clock.instant(), hood.suspended());
            return null;
        });
    }

    NameRule nameRule() {
        return names;
    }

    /** Told to each desk that has the name in its list. */
    public void renamed(Tx tx, UUID person) {
        for (var slug : ResidentSql.hoods(tx, person)) ResidencyPublisher.tellDesk(journal, tx, slug, person);
    }

    /** Who is removed can't join again until a manager lets them. */
    public void remove(Caller who, String slug, UUID person) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (Hoods.isManager(tx, hood.hood(), person) && !who.person().operator())
                throw new Problem.Refused("onlyOperator");
            end(tx, hood, person);
            ResidentSql.bar(tx, hood.hood(), person, clock.instant(), null);
            return null;
        });
    }

    public void letBackIn(Caller who, String slug, UUID person) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (!ResidentSql.unbar(tx, hood.hood(), person)) throw new Problem.NotFound();
            ResidencyPublisher.tellDesk(journal, tx, slug, person);
            return null;
        });
    }

    private void end(Tx tx, Membership hood, UUID person) {
        var managed = Hoods.managers(tx, hood.hood()).contains(person);
        if (!ResidentSql.leave(tx, hood.hood(), person)) throw new Problem.NotFound();
        listeners.forEach(listener -> listener.left(tx, hood, person));
        journal.append(tx, Stream.residents(hood.slug()), new ResidentLeft(person));
        journal.append(tx, Stream.desk(hood.slug()), new ResidentLeft(person));
        ResidencyPublisher.tellDesk(journal, tx, hood.slug(), person);
        journal.append(tx, Stream.person(person), new ResidencyChanged(hood.slug(), null));
        if (managed) ResidencyPublisher.tellManagers(journal, tx, hood.hood(), hood.slug());
    }

    /** Only the operator makes managers: who runs a hood is decided outside it. */
    public void giveRole(Caller who, String slug, UUID person, Role role) {
        if (!who.person().operator()) throw new Problem.NotFound();
        db.tx(tx -> {
            give(tx, slug, person, role);
            return null;
        });
    }

    /** As {@link #giveRole}, for the command line and the demo. */
    public void give(Tx tx, String slug, UUID person, Role role) {
        var hood = Hoods.hood(tx, slug);
        if (Hoods.residency(tx, hood.id(), person).isEmpty()) throw new Problem.NotFound();
        if (!ResidentSql.give(tx, hood.id(), person, role)) return;
        if (role == Role.RESIDENT) journal.append(tx, Stream.desk(slug), new ResidentLeft(person));
        ResidencyPublisher.tell(journal, tx, hood.id(), slug, person);
        ResidencyPublisher.tellManagers(journal, tx, hood.id(), slug);
    }
}
