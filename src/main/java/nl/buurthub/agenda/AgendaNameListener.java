package nl.buurthub.agenda;

import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.OrganiserRenamed;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.signup.attendees.AttendeeNameListener;

/** The names over gatherings and of who comes. */
final class AgendaNameListener implements NameListener {

    private final Journal journal;
    private final AttendeeNameListener attendees;

    AgendaNameListener(Journal journal, AttendeeNameListener attendees) {
        this.journal = journal;
        this.attendees = attendees;
    }

    /** Told where they organise something, and where they come. */
    @Override
    public void renamed(Tx tx, UUID person, String name) {
        var organiser = new OrganiserRenamed(new Author(person, name));
        GatheringSql.streams(tx, person).forEach(stream -> journal.append(tx, stream, organiser));
        attendees.renamed(tx, person, name);
    }
}
