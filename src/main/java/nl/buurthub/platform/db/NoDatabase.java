package nl.buurthub.platform.db;

import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** There is no database to work with. Its message is a sentence for who starts the program, without what is secret. */
public final class NoDatabase extends RuntimeException {

    /** There is none of our own. */
    public NoDatabase(String why) {
        super("This installation's own database can't be used: " + why);
    }

    NoDatabase(DatabaseUrl url, Throwable failure) {
        this(url, why(failure), failure);
    }

    NoDatabase(DatabaseUrl url, String why, @Nullable Throwable failure) {
        super(
                "The database " + url + " can't be used: "
                        + why.lines().findFirst().orElseThrow(),
                failure);
    }

    private static String why(Throwable failure) {
        var causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance))
            return "nobody knows its host by that name";
        if (causes.stream().anyMatch(CertificateException.class::isInstance))
            return "its certificate isn't trusted (" + causes.getLast().getMessage()
                    + "): name who signed it as sslrootcert";
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
