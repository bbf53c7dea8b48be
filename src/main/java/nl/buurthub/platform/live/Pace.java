package nl.buurthub.platform.live;

/** How much a socket may say: what it costs others grows no faster, however fast it talks. */
final class Pace {

    private static final int MOST_SAVED = 100;
    private static final int A_SECOND = 5;

    private int saved = MOST_SAVED;
    private int second;

    /** @param second of the loop, in which it begins */
    Pace(int second) {
        this.second = second;
    }

    /** Whether one more is within it. */
    boolean allows(int now) {
        saved = Math.min(MOST_SAVED, saved + (now - second) * A_SECOND);
        second = now;
        return saved-- > 0;
    }
}
