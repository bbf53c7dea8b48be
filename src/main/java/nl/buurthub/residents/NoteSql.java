package nl.buurthub.residents;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class NoteSql {

    private NoteSql() {}

    static List<Note> list(Queries db, UUID hood, UUID person) {
        return db.list("""
                select note.id, words, at, author, name
                from resident_note note left join person on person.id = author
                where hood = $1 and person = $2 order by note.id desc
                """, NoteSql::note, hood, person);
    }

    static Optional<Note> find(Queries db, UUID hood, UUID person, UUID id) {
        return db.first("""
                select note.id, words, at, author, name
                from resident_note note left join person on person.id = author
                where hood = $1 and person = $2 and note.id = $3
                """, NoteSql::note, hood, person, id);
    }

    static UUID insert(Queries db, UUID hood, UUID person, UUID author, String words, Instant at) {
        return db.one("""
                insert into resident_note (hood, person, author, words, at) values ($1, $2, $3, $4, $5) returning id
                """, row -> row.getUUID("id"), hood, person, author, words, at);
    }

    static void delete(Queries db, UUID id) {
        db.run("delete from resident_note where id = $1", id);
    }

    private static Note note(Row row) {
        var author = row.getUUID("author");
        return new Note(
                row.getUUID("id"),
                author == null ? null : new Author(author, row.getString("name")),
                row.getString("words"),
                Rows.instant(row, "at"));
    }
}
