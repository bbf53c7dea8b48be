package nl.buurthub.agenda;

import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.AttendeeRenamed;
import nl.buurthub.agenda.AgendaEvent.NamesChanged;
import nl.buurthub.agenda.AgendaEvent.OrganiserRenamed;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** The names over gatherings and of who comes. */
final class AgendaRenaming implements NameListener {

    private final Journal journal;

    AgendaRenaming(Journal journal) {
        this.journal = journal;
    }

    private record Seen(UUID gathering, String slug) {}

    /** Told where they organise something, to the organisers of what they come to, and where they are seen to come. */
    @Override
    public void renamed(Tx tx, UUID person, String name) {
        var organiser = new OrganiserRenamed(new Author(person, name));
        tx.list("""
                        select distinct hood.slug, audience from gathering join hood on hood.id = gathering.hood
                        where organiser = $1 and removed is null
                        """, row -> Stream.of(row.getString("slug"), Rows.term(row, "audience", Audience.class)), person)
                .forEach(stream -> journal.append(tx, stream, organiser));
        tx.list("""
                        select gathering.id, hood.slug
                        from sign_up join gathering on gathering.id = sign_up.gathering join hood on hood.id = gathering.hood
                        where person = $1 and sign_up.state = 'placed' and shown and removed is null
                        """, row -> new Seen(row.getUUID("id"), row.getString("slug")), person)
                .forEach(seen -> journal.append(tx, Stream.residents(seen.slug()), new NamesChanged(seen.gathering())));
        record Place(UUID gathering, UUID signUp, UUID organiser) {}
        tx.list("""
                        select gathering.id, sign_up.id as sign_up, organiser
                        from sign_up join gathering on gathering.id = sign_up.gathering
                        where person = $1 and sign_up.state in ('placed', 'waiting') and organiser is not null
                          and removed is null
                        """, row -> new Place(row.getUUID("id"), row.getUUID("sign_up"), row.getUUID("organiser")), person)
                .forEach(place -> journal.append(
                        tx,
                        Stream.person(place.organiser()),
                        new AttendeeRenamed(place.gathering(), place.signUp(), name)));
    }
}
