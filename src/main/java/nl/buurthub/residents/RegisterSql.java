package nl.buurthub.residents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.residents.Register.Barred;
import nl.buurthub.residents.Register.Filter;
import org.jspecify.annotations.Nullable;

final class RegisterSql {

    /** What LIKE doesn't take for itself. */
    private static final Pattern WILD = Pattern.compile("[\\\\%_]");

    private static final RecordMapping<ResidentEntry> ENTRY = RecordMapping.of(ResidentEntry.class);

    private RegisterSql() {}

    /** Newest first, after the cursor. */
    static List<ResidentEntry> list(
            Queries db, UUID hood, String words, Filter filter, @Nullable PageCursor after, Instant now, int most) {
        return db.list(
                """
                select person, name, role, verified is not null as verified, street, house_number, postcode, since,
                  suspended, case when letter > $2 then letter end as letter
                from resident_entry
                where hood = $1 and ($3::uuid is null or (since, person) < ($4, $3))
                  and case $5 when 'unverified' then verified is null when 'managers' then role = 'manager'
                    when 'suspended' then suspended is not null else true end
                  and unaccent(lower(concat_ws(' ', name, street, house_number, postcode, replace(postcode, ' ', ''))))
                    like all (select '%' || unaccent(lower(word)) || '%' from unnest($6::text[]) word)
                order by since desc, person desc limit $7
                """,
                ENTRY,
                hood,
                now,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                filter,
                Arrays.stream(words.strip().split("\\s+"))
                        .map(word -> WILD.matcher(word).replaceAll("\\\\$0"))
                        .toArray(String[]::new),
                most);
    }

    static Optional<ResidentEntry> entry(Queries db, UUID hood, UUID person, Instant now) {
        return db.first("""
                select person, name, role, verified is not null as verified, street, house_number, postcode, since,
                  suspended, case when letter > $3 then letter end as letter
                from resident_entry where hood = $1 and person = $2
                """, ENTRY, hood, person, now);
    }

    /** Latest first, after the cursor. */
    static List<Barred> barred(Queries db, UUID hood, Instant now, @Nullable PageCursor after, int most) {
        return db.list(
                """
                select person, name, since from barred join person on person.id = barred.person
                where hood = $1 and ($2::uuid is null or (since, person) < ($3, $2)) and (until is null or until > $5)
                order by since desc, person desc limit $4
                """,
                row -> new Barred(row.getUUID("person"), row.getString("name"), Rows.instant(row, "since")),
                hood,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most,
                now);
    }
}
