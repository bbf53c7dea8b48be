package nl.buurthub.platform.live;

import nl.buurthub.platform.base.WireEnum;

/**
 * Why the server closes a socket, with the status of the close frame: a code of its own, so that who sees no more than that
 * knows what to do. What each asks of the client stands in {@code asyncapi.yaml}.
 */
enum CloseReason implements WireEnum {
    /** The node stops; another goes on. */
    STOPPING(1001),
    /** The access token expired and no fresh one came. */
    EXPIRED(4001),
    /** The session was ended. */
    ENDED(4002),
    /** The token is not good. */
    TOKEN(4003),
    /** What the client sent is not in the protocol. */
    PROTOCOL(1002),
    /** The node cannot read the database, so it can't tell who may hear what. */
    DATABASE(1013),
    /** Too many streams, too much said at once, or too many sockets of one address. */
    LIMIT(4004);

    private final int status;

    CloseReason(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
