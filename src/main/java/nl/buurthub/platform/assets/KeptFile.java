package nl.buurthub.platform.assets;

import java.util.Optional;
import java.util.regex.Pattern;

/** A file of a version, by its path below {@code webroot}. */
record KeptFile(String version, String path) {

    private static final Pattern ASKED = Pattern.compile("/w/([0-9a-f]{10})/([\\w./-]{1,200})");

    /** What a path of the site asks for, if it may be one: of the rest nobody needs to look whether it is there. */
    static Optional<KeptFile> of(String path) {
        var asked = ASKED.matcher(path);
        return asked.matches() ? Optional.of(new KeptFile(asked.group(1), asked.group(2))) : Optional.empty();
    }
}
