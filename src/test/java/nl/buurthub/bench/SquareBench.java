package nl.buurthub.bench;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.buurthub.testing.Meanwhile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts a second over HTTP, for one square, beside the same statements by pgbench, which is expected on the path.
 * {@code mvn test -Pby-hand -Dtest=SquareBench}
 */
@Tag("bench")
class SquareBench {

    static final int NEIGHBOURS = 64;
    static final int POSTS = 40;
    static final int WARMING = 20;

    /** What a node asks of the database for a post. */
    static final String STATEMENTS = """
            select gen_random_uuid() as key \\gset
            select person.operator from session join person on person.id = session.person
            where session.person = :author and session.ended is null limit 1;
            begin;
            select hood.id as hood, hood.slug, hood.settings::text, hood.streets, resident.role, resident.suspended,
              manages(resident) as manager,
              resident.verified is not null or resident.welcomed is not null or resident.role = 'manager' as known
            from hood left join resident on resident.hood = hood.id and resident.person = :author where hood.slug = 'noord' \\gset
            select from person where id = :author for share;
            select pg_advisory_xact_lock(hashtextextended(:key, 0));
            select thing from idempotency_key where hash = sha256(convert_to(:key, 'UTF8'));
            insert into post (hood, author, kind, title, source, audience, placed)
            values (:hood, :author, 'message', '', 'Wie heeft er een ladder?', 'residents', now()) returning id as post \\gset
            insert into idempotency_key (hash, thing, day) values (sha256(convert_to(:key, 'UTF8')), :post, current_date);
            select id from photo where id = any('{}'::uuid[]) for update;
            update photo set subject = null, nr = null, until = now(), withdrawn = true where subject = :post;
            select post.*, person.name as author_name from post join person on person.id = post.author
            where post.id = :post and hood = :hood for share of post;
            select * from photo where subject = :post and until is null order by nr;
            with forgotten as (
              delete from written where ctid = any (array(
                select ctid from written where at < now() - interval '1 day' order by at limit 20 for update skip locked))
            ), added as (
              insert into written (hood, person, anonymous, placed, digest, at) values (:hood, :author, false, true, null, now()))
            select count(*) from (select from written where hood = :hood and person = :author and not anonymous and placed
              and at > now() - interval '10 minutes' limit 6) recent;
            with numbered as (
              insert into stream (name, head) values ('hood/noord/residents', 1)
              on conflict (name) do update set head = stream.head + excluded.head returning head)
            insert into event (stream, seq, type, body, about, at)
            select 'hood/noord/residents', head, 'postCreated', json_build_object('words', repeat('x', 400)), :post, now()
            from numbered;
            commit;
            """;

    @TempDir
    Path directory;

    @Test
    void postsASecond() throws Exception {
        try (var durable = new DurableHub(directory)) {
            served(durable, WARMING);
            var served = served(durable, POSTS);
            var author = "'" + durable.hub.resident("ana").id() + "'";
            var plain = durable.pgbench(STATEMENTS.replace(":author", author), NEIGHBOURS * POSTS);
            System.out.printf("posts a second: %.0f (pgbench %.0f)%n", served, plain);
        }
    }

    private static double served(DurableHub durable, int posts) {
        var neighbours = IntStream.range(0, NEIGHBOURS)
                .mapToObj(nr -> durable.hub.resident("buur" + nr))
                .toList();
        var begun = System.nanoTime();
        var writing = neighbours.stream()
                .map(neighbour -> Meanwhile.runs(() -> {
                    for (var nr = 0; nr < posts; nr++)
                        neighbour
                                .with("Idempotency-Key", UUID.randomUUID().toString())
                                .places("Wie heeft er een ladder? " + UUID.randomUUID());
                }))
                .toList();
        writing.forEach(CompletableFuture::join);
        return (double) posts * NEIGHBOURS / (System.nanoTime() - begun) * 1e9;
    }
}
