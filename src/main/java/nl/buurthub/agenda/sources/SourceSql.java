package nl.buurthub.agenda.sources;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.agenda.sources.CalendarFetch.Version;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.icalendar.PassedOver;
import org.jspecify.annotations.Nullable;

final class SourceSql {

    private static final RecordMapping<DueSource> DUE = RecordMapping.of(
            DueSource.class,
            new Component("version", row -> new Version(row.getString("etag"), row.getString("modified"))));

    private static final Map<Language, RecordMapping<Source>> SOURCES =
            Stream.of(Language.values()).collect(Collectors.toMap(language -> language, SourceSql::inWordsOf));

    private SourceSql() {}

    static List<String> names(Queries db, UUID hood) {
        return db.list("select name from calendar_source where hood = $1", row -> row.getString("name"), hood);
    }

    /**
     * What is needed to take one over.
     *
     * @param locale the hood's
     * @param read when it was last read whole
     * @param asked when a manager last had it taken over
     */
    record DueSource(
            UUID id,
            UUID hood,
            String slug,
            ZoneId zone,
            String locale,
            String name,
            String url,
            GatheringKind kind,
            Audience audience,
            Version version,
            @Nullable Instant read,
            int failures,
            @Nullable Instant asked) {}

    static List<Source> list(Queries db, UUID hood, Language language) {
        return db.list(
                "select *, passed_over::text as not_taken from calendar_source where hood = $1 order by name, id",
                in(language),
                hood);
    }

    static Source source(Queries db, UUID source, Language language) {
        return db.one(
                "select *, passed_over::text as not_taken from calendar_source where id = $1", in(language), source);
    }

    private static RecordMapping<Source> in(Language language) {
        return Objects.requireNonNull(SOURCES.get(language));
    }

    private static RecordMapping<Source> inWordsOf(Language language) {
        return RecordMapping.of(
                Source.class,
                new Component("passedOver", row -> passedOver(row, Messages.in(language))),
                new Component("error", row -> error(row, Messages.in(language))));
    }

    private static Source.NotTaken passedOver(Row row, Messages words) {
        var summary = Json.read(row.getString("not_taken"), PassedOver.Summary.class);
        return new Source.NotTaken(
                summary.count(),
                summary.first().stream()
                        .map(item -> new Source.Told(
                                item.what(),
                                words.of("calendar.passed." + item.why().word())))
                        .toList());
    }

    private static @Nullable String error(Row row, Messages words) {
        var error = row.getString("error");
        return error == null ? null : words.of("calendar.trouble." + error);
    }

    /** Until the transaction ends nobody else adds one to the hood: how many there are stays so. */
    static void lockHood(Queries db, UUID hood) {
        db.run("select from hood where id = $1 for no key update", hood);
    }

    /** @return nothing if the hood has it already */
    static Optional<UUID> insert(Queries db, UUID hood, Sources.NewSource source, Instant due, Instant now) {
        return db.first(
                """
                insert into calendar_source (hood, name, url, kind, audience, due, added)
                values ($1, $2, $3, $4, $5, $6, $7) on conflict (hood, url) do nothing returning id
                """,
                row -> row.getUUID("id"),
                hood,
                source.name(),
                source.url(),
                source.kind(),
                source.audience(),
                due,
                now);
    }

    /** Until the transaction ends nobody else takes it over. */
    static Optional<DueSource> lock(Queries db, UUID source) {
        return db.first("""
                select calendar_source.*, slug, time_zone as zone, locale from calendar_source join hood on hood.id = hood
                where calendar_source.id = $1 for update of calendar_source
                """, DUE, source);
    }

    /** One that is due. It is nobody else's until it is due again. */
    static Optional<DueSource> claim(Queries db, Instant now, Instant again) {
        return db.first("""
                update calendar_source set due = $2 from hood where hood.id = calendar_source.hood and calendar_source.id = (
                  select id from calendar_source where due <= $1 order by due limit 1 for update skip locked)
                returning calendar_source.*, slug, time_zone as zone, locale
                """, DUE, now, again);
    }

    static void asked(Queries db, UUID source, Instant now, Instant due) {
        db.run("update calendar_source set asked = $2, due = $3 where id = $1", source, now, due);
    }

    /** @param read when it was last read whole */
    static void fetched(Queries db, UUID source, Version version, @Nullable Instant read, Instant now, Instant due) {
        db.run("""
                update calendar_source set etag = $2, modified = $3, read = $4, fetched = $5, due = $6, error = null,
                  failures = 0
                where id = $1
                """, source, version.etag(), version.modified(), read, now, due);
    }

    static void passedOver(Queries db, UUID source, PassedOver.Summary passedOver) {
        db.run(
                "update calendar_source set passed_over = $2::text::jsonb where id = $1",
                source,
                Json.write(passedOver));
    }

    static void failed(Queries db, UUID source, SourceTrouble trouble, Instant due) {
        db.run(
                "update calendar_source set error = $2, failures = failures + 1, due = $3 where id = $1",
                source,
                trouble,
                due);
    }

    static void remove(Queries db, UUID source) {
        db.run("delete from calendar_source where id = $1", source);
    }
}
