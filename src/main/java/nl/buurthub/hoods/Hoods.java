package nl.buurthub.hoods;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import org.jspecify.annotations.Nullable;

/** What is known of hoods, and what a caller is in one. */
public final class Hoods {

    private Hoods() {}

    public static List<Hood.Line> all(Queries db) {
        return HoodSql.all(db);
    }

    /** @throws Problem.NotFound if there is no such hood */
    public static Hood hood(Queries db, String slug) {
        return HoodSql.hood(db, slug).orElseThrow(Problem.NotFound::new);
    }

    /** @throws Problem.NotFound if there is no such hood */
    public static String name(Queries db, String slug) {
        return HoodSql.name(db, slug).orElseThrow(Problem.NotFound::new);
    }

    /** What is said to a whole hood, in its language. */
    public static Messages words(Queries db, String slug) {
        return Messages.in(Language.preferred(hood(db, slug).locale()));
    }

    /** @throws Problem.NotFound if there is no such hood */
    public static Membership membership(Queries db, Caller who, String slug) {
        return HoodSql.membership(db, slug, id(who)).orElseThrow(Problem.NotFound::new);
    }

    /**
     * For what only residents do.
     *
     * @throws Problem.SignInNeeded for a visitor
     * @throws Problem.Refused for who doesn't live here
     */
    public static Membership requireResident(Queries db, Caller who, String slug) {
        who.person();
        return membership(db, who, slug).requireResident();
    }

    /**
     * For what the managers of a hood and the operator do.
     *
     * @throws Problem.SignInNeeded for a visitor
     * @throws Problem.NotFound for who runs neither the hood nor the whole site
     */
    public static Membership requireRunning(Queries db, Caller who, String slug) {
        var isOperator = who.person().operator();
        var hood = membership(db, who, slug);
        return isOperator ? hood : hood.requireManager();
    }

    public static Optional<Residency> residency(Queries db, Caller who, UUID hood) {
        var person = id(who);
        return person == null ? Optional.empty() : residency(db, hood, person);
    }

    public static Optional<Residency> residency(Queries db, UUID hood, UUID person) {
        return HoodSql.residency(db, hood, person);
    }

    /** Whether somebody is a manager there, also while suspended. */
    public static boolean isManager(Queries db, UUID hood, UUID person) {
        return residency(db, hood, person)
                .filter(residency -> residency.role() == Role.MANAGER)
                .isPresent();
    }

    /** Who run a hood now: not while suspended. */
    public static List<UUID> managers(Queries db, UUID hood) {
        return HoodSql.managers(db, hood);
    }

    static @Nullable UUID id(Caller who) {
        return who instanceof Caller.Person person ? person.id() : null;
    }
}
