package nl.buurthub.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** All that the program logs from now on, also for tests that run at the same time. */
public final class LogLines extends AbstractAppender implements AutoCloseable {

    private final List<LogEvent> heard = new CopyOnWriteArrayList<>();

    private LogLines() {
        super("lines", null, null, true, Property.EMPTY_ARRAY);
    }

    public static LogLines listen() {
        var lines = new LogLines();
        lines.start();
        root().addAppender(lines);
        return lines;
    }

    private static Logger root() {
        return ((LoggerContext) LogManager.getContext(false)).getRootLogger();
    }

    @Override
    public void append(LogEvent event) {
        heard.add(event.toImmutable());
    }

    public List<LogEvent> heard() {
        return heard;
    }

    /** What somebody would have to look at. */
    public List<String> warnings() {
        return text(event -> event.getLevel().isMoreSpecificThan(Level.WARN));
    }

    /** The message of each, with what caused it. */
    public List<String> text(Predicate<LogEvent> which) {
        return heard.stream().filter(which).map(LogLines::text).toList();
    }

    private static String text(LogEvent event) {
        var thrown = event.getThrown();
        return event.getMessage().getFormattedMessage() + (thrown == null ? "" : ": " + thrown);
    }

    @Override
    public void close() {
        root().removeAppender(this);
    }
}
