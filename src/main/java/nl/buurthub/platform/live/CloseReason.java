package nl.buurthub.platform.live;

import nl.buurthub.platform.base.WireEnum;

/** Why the server closes a socket, with the status of the close frame (RFC 6455, section 7.4.1). */
enum CloseReason implements WireEnum {
    /** The node stops; another goes on. */
    STOPPING(1001),
    /** The access token expired and no fresh one came. */
    EXPIRED(1008),
    /** The session was ended. */
    ENDED(1008),
    /** The token is not good. */
    TOKEN(1008),
    /** What the client sent is not in the protocol. */
    PROTOCOL(1002),
    /** The node cannot read the database, so it can't tell who may hear what. */
    DATABASE(1013),
    /** Too many sockets. */
    LIMIT(1013);

    private final int status;

    CloseReason(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
