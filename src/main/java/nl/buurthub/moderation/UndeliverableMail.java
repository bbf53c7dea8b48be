package nl.buurthub.moderation;

import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Undelivered;

/** Tells the managers wherever somebody lives whom no mail reaches: they may know another address, or ring the bell. */
public final class UndeliverableMail implements Undelivered {

    private final TaskQueue queue;

    public UndeliverableMail(TaskQueue queue) {
        this.queue = queue;
    }

    private record Home(String slug, UUID person, String name) {}

    @Override
    public void refused(Tx tx, String recipient) {
        for (var home : homes(tx, recipient)) {
            var need = new NewTask(TaskKind.MAIL, ContentType.PERSON, home.person(), home.name(), "desk");
            queue.open(tx, home.slug(), need);
        }
    }

    private static List<Home> homes(Queries db, String email) {
        return db.list("""
                select slug, person.id, person.name from person join resident on resident.person = person.id
                  join hood on hood.id = resident.hood
                where email = $1 order by slug
                """, row -> new Home(row.getString("slug"), row.getUUID("id"), row.getString("name")), email);
    }
}
