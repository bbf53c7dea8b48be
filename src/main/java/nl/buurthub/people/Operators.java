package nl.buurthub.people;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;

/** Who run the whole site. They are appointed by who may start a program on its server. */
public final class Operators {

    private static final Pattern ADDRESS = Pattern.compile("(?=.{3,254}$)[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final Db db;
    private final Clock clock;

    public Operators(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refusal for what is no address */
    public UUID appoint(String email) {
        if (!ADDRESS.matcher(email).matches()) throw new Refusal(email + " is no e-mail address");
        return db.tx(tx -> {
            var person = PersonSql.enter(tx, email, Language.NL, clock.instant());
            PersonSql.makeOperator(tx, person);
            return person;
        });
    }
}
