package nl.buurthub.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far a history was written, outside the database. One that has gone less far since was put back, without a word: it gets
 * another name. So it does where the file is a copy of the one that was written: then all was put back, the file too.
 */
public final class HistoryMark {

    private static final Logger LOG = LogManager.getLogger();
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Pattern LINE = Pattern.compile("([0-9a-f]+) (\\d+) (\\S+)\n");

    private final Db db;
    private final Path file;
    private @Nullable Written seen;

    public HistoryMark(Db db, Path file) {
        this.db = db;
        this.file = file;
    }

    /** Before anybody is told of this history. Awaits. */
    public void prepare() {
        try {
            seen = read();
        } catch (IOException e) {
            LOG.warn("{} can't be read", file, e);
        }
        compare();
    }

    public PeriodicJob job() {
        return new PeriodicJob("marking how far the history is", () -> PAUSE, this::step);
    }

    private boolean step() {
        var before = seen;
        var now = compare();
        if (!now.equals(before) || !Files.exists(file)) write(now);
        return false;
    }

    private Written compare() {
        var now = JournalSql.written(db);
        if (seen != null && seen.history().equals(now.history()) && now.bytes() < seen.bytes()) {
            LOG.warn(
                    "the database was put back; who listens fetches anew. For all else there is the command 'restored'");
            JournalSql.renewEpoch(db, now.history());
            now = JournalSql.written(db);
        }
        seen = now;
        return now;
    }

    private @Nullable Written read() throws IOException {
        if (!Files.exists(file)) return null;
        var line = LINE.matcher(Files.readString(file));
        if (!line.matches()) return null;
        var bytes = isCopy(line.group(3)) ? Long.MAX_VALUE : Long.parseLong(line.group(2));
        return new Written(line.group(1), bytes);
    }

    /** No copy has the birth of what it is a copy of. Some file systems know none, and tell the last change instead. */
    private boolean isCopy(String birth) throws IOException {
        var times = Files.readAttributes(file, BasicFileAttributes.class);
        return !times.creationTime().toString().equals(birth)
                && !times.creationTime().equals(times.lastModifiedTime());
    }

    /** In its place, over what was there, which is as long: whoever is killed meanwhile leaves no file without a mark. */
    private void write(Written now) {
        try {
            if (!Files.exists(file)) Files.createFile(file);
            var birth = Files.readAttributes(file, BasicFileAttributes.class).creationTime();
            var line = String.format(Locale.ROOT, "%s %019d %s%n", now.history(), now.bytes(), birth);
            Files.writeString(file, line, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
