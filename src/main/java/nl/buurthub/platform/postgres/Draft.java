package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** What is there whole or not at all, whenever a program that makes it is killed. */
final class Draft {

    private Draft() {}

    /** Makes something, of which nothing is there yet. */
    interface Making {
        void at(Path place) throws IOException;
    }

    static void of(Path target, Making making) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        delete(draft);
        making.at(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file or a directory with all in it, if it is there. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
