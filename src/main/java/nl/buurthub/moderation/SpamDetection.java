package nl.buurthub.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Notices what looks like spam and puts it before the managers; it decides nothing. What is written without a name is
 * counted apart, and its links count whoever wrote it: a task tells nothing of who did.
 */
public final class SpamDetection {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(https?://|www\\.)\\S+");

    private static final Duration NEWCOMER = Duration.ofDays(14);
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 5;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_SAME = 2;

    /** Shorter than that, many neighbours say the same. */
    private static final int TELLING = 20;

    private final TaskQueue tasks;
    private final Clock clock;

    public SpamDetection(TaskQueue tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Somebody wrote this just now. Who runs the hood is trusted. */
    public void look(Tx tx, Membership hood, ModeratedContent written) {
        tell(tx, hood, written, in(tx, hood, written));
    }

    /** And made this of it. Nothing is said again of what was in it before. */
    public void look(Tx tx, Membership hood, String before, ModeratedContent after) {
        var words = digested(after.words());
        var isOther = words != null && !words.equals(digested(before));
        tell(tx, hood, after, in(tx, hood, after, links(before), isOther ? words : null, false));
    }

    private void tell(Tx tx, Membership hood, ModeratedContent written, List<SpamSignal> found) {
        if (found.isEmpty()) return;
        tasks.open(tx, hood.slug(), NewTask.of(TaskKind.SPAM, written).because(found));
    }

    /** What about it looks like spam, of what is put before the managers anyway. */
    public List<SpamSignal> in(Tx tx, Membership hood, ModeratedContent written) {
        return in(tx, hood, written, Set.of(), digested(written.words()), true);
    }

    private List<SpamSignal> in(
            Tx tx,
            Membership hood,
            ModeratedContent written,
            Set<String> known,
            @Nullable String words,
            boolean placed) {
        // Without a name those of managers count too: a task that isn't there would tell that one of them asked.
        if (hood.manager() && !written.nameless() || written.person() == null) return List.of();
        var before = before(tx, hood.hood(), written.person(), written.nameless(), words, placed);
        var signals = new ArrayList<SpamSignal>();
        if ((written.nameless() || before.newcomer()) && !known.containsAll(links(written.words())))
            signals.add(SpamSignal.LINKS);
        if (before.same() >= MOST_SAME) signals.add(SpamSignal.SAME);
        // Told once a burst: there is more where that came from. Not of what has no name: it would say that these are
        // one's.
        if (placed && !written.nameless() && before.atOnce() == MOST_AT_ONCE) signals.add(SpamSignal.FAST);
        return List.copyOf(signals);
    }

    private static Set<String> links(String words) {
        return LINK.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Without what is changed to make the same words look like others. */
    private static @Nullable String digested(String words) {
        var letters = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return letters.length() < TELLING ? null : letters;
    }

    private record Before(int atOnce, int same, boolean newcomer) {}

    /** Remembers this, and forgets some of what was long ago. */
    private Before before(Tx tx, UUID hood, UUID person, boolean anonymous, @Nullable String words, boolean placed) {
        var now = clock.instant();
        return tx.one(
                """
                with forgotten as (
                  delete from written where ctid = any (array(
                    select ctid from written where at < $6 order by at limit 20 for update skip locked))
                ), added as (
                  insert into written (hood, person, anonymous, placed, digest, at) values ($1, $2, $3, $11, md5($4), $5))
                select
                  (select count(*)::int from (
                    select from written
                    where hood = $1 and person = $2 and anonymous = $3 and placed and at > $7 limit $9) recent
                  ) as at_once,
                  (select count(*)::int from (
                    select from written where hood = $1 and digest = md5($4) and at > $6 limit $10) equal) as same,
                  exists (
                    select from resident where hood = $1 and person = $2 and verified is null and since > $8) as newcomer
                """,
                row -> new Before(row.getInteger("at_once"), row.getInteger("same"), row.getBoolean("newcomer")),
                hood,
                person,
                anonymous,
                words,
                now,
                now.minus(REMEMBERED),
                now.minus(AT_ONCE),
                now.minus(NEWCOMER),
                MOST_AT_ONCE + 1,
                MOST_SAME,
                placed);
    }
}
