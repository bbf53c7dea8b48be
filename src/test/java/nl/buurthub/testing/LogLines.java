package nl.buurthub.testing;

import java.io.StringWriter;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** All that is logged from now on, also by other tests that run meanwhile. */
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
