package nl.buurthub.agenda.sources;

import nl.buurthub.platform.base.WireEnum;

/** Why an organisation's calendar couldn't be taken over. */
enum SourceTrouble implements WireEnum {
    /** It isn't https, or leads to what is no public address. */
    ADDRESS,
    /** Nobody answers there, or not safely. */
    CONNECTION,
    /** The server answers that it isn't there, or isn't for us. */
    ANSWER,
    REDIRECTS,
    TOO_LARGE,
    TOO_SLOW,
    /** What came is no calendar. */
    UNREADABLE;

    Failure failure() {
        return new Failure(this);
    }

    static final class Failure extends RuntimeException {
        private final SourceTrouble trouble;

        private Failure(SourceTrouble trouble) {
            super(trouble.word(), null, false, false);
            this.trouble = trouble;
        }

        SourceTrouble trouble() {
            return trouble;
        }
    }
}
