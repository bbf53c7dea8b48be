package nl.buurthub.people;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.text.MailAddress;

/** Who run the whole site. They are appointed by who may start a program on its server. */
public final class Operators {

    private final Db db;
    private final Clock clock;

    public Operators(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refusal for what is no address */
    public UUID appoint(String email) {
        var address = MailAddress.parse(email).orElseThrow(() -> new Refusal(email + " is no e-mail address"));
        return db.tx(tx -> {
            var person = PersonSql.enter(tx, address, Language.NL, clock.instant());
            PersonSql.makeOperator(tx, person);
            return person;
        });
    }
}
