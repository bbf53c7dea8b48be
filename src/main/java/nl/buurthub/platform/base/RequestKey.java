package nl.buurthub.platform.base;

import java.util.UUID;

/**
 * What a caller names a request by, so that it can come again.
 *
 * @param contents all that was asked, by which another request of the same name is known
 */
public record RequestKey(UUID key, String contents) {}
