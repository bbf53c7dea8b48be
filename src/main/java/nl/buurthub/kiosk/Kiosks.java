package nl.buurthub.kiosk;

import java.time.Clock;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.posts.Square;

/** The parts of screens, joined. */
public final class Kiosks {

    private final KioskTokens tokens;
    private final Pairing pairing;
    private final Programme programme;
    private final Screens screens;
    private final Health health;

    /**
     * @param people knows who isn't a screen
     * @param site where the pages are that codes lead to
     */
    public Kiosks(
            Db db,
            Journal journal,
            Authenticator people,
            Square square,
            HelpBoard help,
            AgendaBoard agenda,
            TaskQueue tasks,
            String site,
            Clock clock) {
        this.tokens = new KioskTokens(db, people, clock);
        this.pairing = new Pairing(db, journal, clock);
        this.programme = new Programme(db, square, help, agenda, site, clock);
        this.screens = new Screens(db, journal, programme, tasks, clock);
        this.health = new Health(db, journal, tasks, clock);
    }

    /** Knows screens, and people. */
    public Authenticator authenticator() {
        return tokens;
    }

    public PeriodicJob job() {
        return health.job();
    }

    KioskTokens tokens() {
        return tokens;
    }

    Pairing pairing() {
        return pairing;
    }

    Programme programme() {
        return programme;
    }

    Screens screens() {
        return screens;
    }

    Health health() {
        return health;
    }
}
