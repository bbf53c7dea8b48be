package nl.buurthub.photos;

import java.util.Optional;
import java.util.Set;

/** Where the files of photos are, for all nodes. A name always means the same bytes. Awaits, or blocks. */
public interface PhotoStore {

    /**
     * It is there as a whole when this returns, also after a power cut.
     *
     * @throws nl.buurthub.platform.base.Problem.Unavailable if it can't be kept
     */
    void put(String file, byte[] bytes);

    Optional<byte[]> open(String file);

    /** The names of all files. */
    Set<String> files();

    /** Also if it isn't there. */
    void delete(String file);

    /** Clears away what was left half written by a node that was killed. */
    void sweep();
}
