package nl.buurthub.hoods;

import com.ibm.icu.text.IDNA;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.HostNames;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Host names of hoods, rows of {@code hood_host}: who runs the site gives and takes them, and each node keeps up with them.
 * What is wrong with a name is a {@link Refusal} that says so.
 */
public final class HoodHostNames {

    /** How long a node may not have noticed. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = LogManager.getLogger();

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);
    /** A name of more than one part, and no address in numbers. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

    private final Db db;
    private final HostNames hostNames;
    private final Clock clock;

    public HoodHostNames(Db db, HostNames hostNames, Clock clock) {
        this.db = db;
        this.hostNames = hostNames;
        this.clock = clock;
    }

    /**
     * Has a name lead to a hood; of several names of a hood, links lead to the one that was given last.
     *
     * @return the name as it is in DNS
     */
    public String give(String slug, String typed) {
        var name = name(typed);
        if (hostNames.isOfSite(name)) throw new Refusal(name + " is a name of the whole site");
        return db.tx(tx -> {
            if (!HoodHostNameSql.put(tx, name, hood(tx, slug), clock.instant()))
                throw new Refusal(name + " is the name of another hood");
            return name;
        });
    }

    /** @return the name as it is in DNS */
    public String take(String slug, String typed) {
        var name = name(typed);
        return db.tx(tx -> {
            if (!HoodHostNameSql.delete(tx, name, hood(tx, slug))) throw new Refusal(name + " is no name of " + slug);
            return name;
        });
    }

    private static UUID hood(Queries db, String slug) {
        return HoodSql.hood(db, slug)
                .orElseThrow(() -> new Refusal("there is no hood " + slug))
                .id();
    }

    /** {@code Büürt.example.nl} becomes {@code xn--brt-hoaa.example.nl}. */
    static String name(String typed) {
        var faults = new IDNA.Info();
        var name = NAMES.nameToASCII(typed, new StringBuilder(), faults).toString();
        if (faults.hasErrors() || !NAME.matcher(name).matches())
            throw new Refusal(typed + " is no host name, as buurt.example.nl is");
        return name;
    }

    /** Reads them for the first time. */
    void begin() {
        read();
        var twice = hostNames.alsoInSettings();
        if (!twice.isEmpty()) LOG.warn("{} lead to hoods by hood_host, and needn't be in http.origins", twice);
    }

    /** All of them: what strangers ask for costs no query. */
    private boolean read() {
        hostNames.map(HoodHostNameSql.all(db));
        return false;
    }

    PeriodicJob job() {
        return new PeriodicJob("host names of hoods", () -> PAUSE, this::read);
    }
}
