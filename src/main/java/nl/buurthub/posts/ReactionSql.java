package nl.buurthub.posts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.posts.PostCard.ReactionCounts;

public final class ReactionSql {

    private ReactionSql() {}

    public static boolean add(Queries db, UUID post, UUID person, Reaction reaction, Instant now) {
        return db.run("""
                        insert into reaction (post, person, kind, at) values ($1, $2, $3, $4)
                        on conflict do nothing
                        """, post, person, reaction, now) == 1;
    }

    public static boolean take(Queries db, UUID post, UUID person, Reaction reaction) {
        return db.run("delete from reaction where post = $1 and person = $2 and kind = $3", post, person, reaction)
                == 1;
    }

    public static ReactionCounts count(Queries db, UUID post, Reaction reaction, int more) {
        return db.one(
                """
                update post set thanks = thanks + case when $2 = 'thanks' then $3 else 0 end,
                  joining = joining + case when $2 = 'join' then $3 else 0 end
                where id = $1 returning thanks, joining
                """,
                row -> new ReactionCounts(row.getInteger("thanks"), row.getInteger("joining")),
                post,
                reaction,
                more);
    }

    /** What the caller said of these posts; those of which nothing are left out. */
    public static Map<UUID, Set<Reaction>> mine(Queries db, Caller who, List<UUID> posts) {
        var mine = new LinkedHashMap<UUID, Set<Reaction>>();
        if (!(who instanceof Caller.Person person) || posts.isEmpty()) return mine;
        db.list(
                        "select post, kind from reaction where person = $1 and post = any($2)",
                        row -> Map.entry(row.getUUID("post"), Rows.wireEnum(row, "kind", Reaction.class)),
                        person.id(),
                        posts.toArray(UUID[]::new))
                .forEach(said -> mine.computeIfAbsent(said.getKey(), _ -> EnumSet.noneOf(Reaction.class))
                        .add(said.getValue()));
        return mine;
    }
}
