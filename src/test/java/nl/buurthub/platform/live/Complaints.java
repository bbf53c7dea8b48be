package nl.buurthub.platform.live;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** What the live stream logged meanwhile that somebody would have to look at: errors, and whatever has a stack trace. */
final class Complaints extends AbstractAppender implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Complaints() {
        super("complaints", null, null, true, Property.EMPTY_ARRAY);
    }

    static Complaints listen() {
        var complaints = new Complaints();
        complaints.start();
        root().addAppender(complaints);
        return complaints;
    }

    private static Logger root() {
        return ((LoggerContext) LogManager.getContext(false)).getRootLogger();
    }

    @Override
    public void append(LogEvent event) {
        var matters = event.getLevel().isMoreSpecificThan(Level.ERROR) || event.getThrown() != null;
        // Other tests make faults at the same time, in requests that come by here on their way to a router.
        if (matters && isOfTheStream(event) && !event.getLoggerName().startsWith("io.vertx.ext.web"))
            heard.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
    }

    private static boolean isOfTheStream(LogEvent event) {
        var from = Stream.of(event.getLoggerName());
        var through = Stream.ofNullable(event.getThrown())
                .flatMap(thrown -> Arrays.stream(thrown.getStackTrace()))
                .map(StackTraceElement::getClassName);
        return Stream.concat(from, through)
                .anyMatch(name -> name.startsWith("nl.buurthub.platform.live") || name.contains("WebSocket"));
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        root().removeAppender(this);
    }
}
