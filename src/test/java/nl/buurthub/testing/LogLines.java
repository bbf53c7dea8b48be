package nl.buurthub.testing;

import java.io.StringWriter;
import java.util.function.Predicate;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What is logged from now on, also by other tests that run meanwhile, but for what their mail servers say. */
public final class LogLines implements AutoCloseable {

    private static final LoggerContext CONTEXT = (LoggerContext) LogManager.getContext(false);

    private final StringWriter written = new StringWriter();
    private final WriterAppender appender;

    private LogLines(StringLayout layout) {
        appender = WriterAppender.newBuilder()
                .setTarget(written)
                .setName("lines " + hashCode())
                .setLayout(layout)
                .build();
        leaveOut(event -> event.getLoggerName().startsWith("com.icegreen."));
        appender.start();
        CONTEXT.getConfiguration().getRootLogger().addAppender(appender, null, null);
        CONTEXT.updateLoggers();
    }

    /** With what a console shows of them. */
    public static LogLines text() {
        return new LogLines(PatternLayout.newBuilder()
                .withPattern("%level %logger %msg%n%throwable")
                .build());
    }

    /** Of what this thread logs. */
    public static LogLines ofThisThread() {
        var here = Thread.currentThread().getName();
        var lines = text();
        lines.leaveOut(event -> !event.getThreadName().equals(here));
        return lines;
    }

    private void leaveOut(Predicate<LogEvent> which) {
        appender.addFilter(new AbstractFilter() {
            @Override
            public Result filter(LogEvent event) {
                return which.test(event) ? Result.DENY : Result.NEUTRAL;
            }
        });
    }

    /** As with {@code log.json}. */
    public static LogLines json() {
        Layout<?> layout = CONTEXT.getConfiguration().getAppender("json").getLayout();
        return new LogLines((StringLayout) layout);
    }

    @Override
    public String toString() {
        return written.toString();
    }

    @Override
    public void close() {
        CONTEXT.getConfiguration().getRootLogger().removeAppender(appender.getName());
        appender.stop();
    }
}
