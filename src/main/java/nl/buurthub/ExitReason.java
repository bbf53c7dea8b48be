package nl.buurthub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import nl.buurthub.platform.base.FileTrouble;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.NoDatabase;

/**
 * Why the program didn't do what it was started for, where a sentence says enough of it.
 *
 * @param exit 2: nothing was done, and a setting or an argument is to be mended; 1: it failed
 */
record ExitReason(String sentence, int exit) {

    static final int FAILED = 1;
    static final int REFUSED = 2;

    /** Nothing for what was not foreseen. */
    static Optional<ExitReason> of(Throwable thrown) {
        return switch (thrown) {
            case Settings.Wrong wrong -> refused("These settings can't be used:\n" + wrong.getMessage());
            case Refusal refusal -> refused(sentence(refusal));
            case CompletionException _, UncheckedIOException _ when thrown.getCause() != null -> of(thrown.getCause());
            case FileSystemException file -> failed(file.getFile() + ": " + FileTrouble.of(file));
            case IOException taken
            when isTaken(taken) -> failed("Something else listens on http.port, management.port or cluster.bus.port.");
            case NoDatabase none -> failed(sentence(none));
            case ClusterBus.Unheard unheard -> failed(sentence(unheard));
            case Problem.Unavailable _ -> failed("the database doesn't answer");
            default -> Optional.empty();
        };
    }

    /** Each transport has an exception of its own for it. */
    private static boolean isTaken(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("Address already in use");
    }

    private static String sentence(RuntimeException foreseen) {
        return String.valueOf(foreseen.getMessage());
    }

    private static Optional<ExitReason> refused(String sentence) {
        return Optional.of(new ExitReason(sentence, REFUSED));
    }

    private static Optional<ExitReason> failed(String sentence) {
        return Optional.of(new ExitReason(sentence, FAILED));
    }
}
