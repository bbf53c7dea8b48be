package nl.buurthub.platform.feature;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.DomainEvent;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Birds that neighbours saw: a feature that the hub has never heard of. */
final class SightingsFeature implements Feature, Moderatable, KioskSource {

    /** What its migration would do. */
    static final String SCHEMA = """
            insert into content_type (word) values ('sighting');
            insert into task_kind (word) values ('rare_bird');
            create table sighting (
              id uuid primary key default uuidv7(),
              hood uuid not null references hood,
              person uuid not null references person,
              bird text not null,
              moderation text check (moderation in ('hidden', 'removed')))
            """;

    private static final ContentType CONTENT = new ContentType("sighting");

    private static final TaskKind RARE = new TaskKind("rare_bird");
    private static final Set<String> RARE_BIRDS = Set.of("Zeearend");

    private final Platform platform;
    private final TaskQueue tasks;

    SightingsFeature(Platform platform) {
        this.platform = platform;
        this.tasks = new TaskQueue(platform.journal(), platform.clock());
    }

    record Sighting(UUID id, String bird) {}

    record SightingPlaced(Sighting sighting) implements DomainEvent {}

    @Override
    public String name() {
        return "sightings";
    }

    @Override
    public void on(Api api) {
        api.on("listSightings", this::list).on("placeSighting", this::place);
    }

    private Reply list(Request request) {
        var hood = Hoods.membership(platform.db(), request.caller(), request.path("slug"));
        return Reply.ok(new Page<>(seen(hood), null));
    }

    private List<Sighting> seen(Membership hood) {
        return platform.db().list("""
                select id, bird from sighting where hood = $1 and moderation is null order by id desc
                """, row -> new Sighting(row.getUUID("id"), row.getString("bird")), hood.hood());
    }

    private Reply place(Request request) {
        record NewSighting(String bird) {}
        var bird = request.body(NewSighting.class).bird();
        return Reply.created(platform.db().tx(tx -> {
            var hood = Hoods.requireResident(tx, request.caller(), request.path("slug"));
            var person = request.caller().person().id();
            var id = tx.one("""
                    insert into sighting (hood, person, bird) values ($1, $2, $3) returning id
                    """, row -> row.getUUID("id"), hood.hood(), person, bird);
            var sighting = new Sighting(id, bird);
            if (RARE_BIRDS.contains(bird)) tasks.open(tx, hood.slug(), new NewTask(RARE, id, bird, "sightings"));
            platform.journal().append(tx, Stream.open(hood.slug()), new SightingPlaced(sighting));
            return sighting;
        }));
    }

    @Override
    public List<?> extensions() {
        return List.of(this);
    }

    @Override
    public List<SourceItem> items(Caller.Kiosk screen) {
        var hood = Hoods.membership(platform.db(), screen, screen.hood());
        return seen(hood).stream()
                .map(sighting -> new SourceItem(
                        sighting.id(), "sighting", sighting.bird(), "", Instant.now(), null, null, "sightings"))
                .toList();
    }

    @Override
    public ContentType contentType() {
        return CONTENT;
    }

    @Override
    public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
        return db.first("""
                select sighting.id, bird, moderation, person, name from sighting join person on person.id = person
                where sighting.id = $1 and hood = $2
                """, SightingsFeature::content, id, hood.hood());
    }

    private static ModeratedContent content(Row row) {
        return new ModeratedContent(
                CONTENT,
                row.getUUID("id"),
                new Author(row.getUUID("person"), row.getString("name")),
                row.getString("bird"),
                "",
                List.of(),
                "sightings",
                Audience.PUBLIC,
                Rows.wireEnumOrNull(row, "moderation", ModerationState.class),
                row.getUUID("person"));
    }

    @Override
    public void take(Tx tx, Membership hood, UUID id, ModerationState why) {
        tx.run("update sighting set moderation = $2 where id = $1", id, why);
    }

    @Override
    public void giveBack(Tx tx, Membership hood, UUID id) {
        tx.run("update sighting set moderation = null where id = $1", id);
    }
}
