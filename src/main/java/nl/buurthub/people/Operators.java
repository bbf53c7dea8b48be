package nl.buurthub.people;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Db;

/** Who run the whole site. They are appointed by who may start a program on its server. */
public final class Operators {

    private final Db db;
    private final Clock clock;

    public Operators(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public UUID appoint(String email) {
        return db.tx(tx -> {
            var person = PersonSql.enter(tx, email, Language.NL, clock.instant());
            PersonSql.makeOperator(tx, person);
            return person;
        });
    }
}
