package nl.buurthub.platform.mail;

/** Which mail is next. */
enum Turn {
    /** The oldest that somebody waits for; then the oldest. */
    URGENT_FIRST(true, true),

    /** The oldest that somebody waits for, and no other. */
    URGENT_ONLY(true, false),

    /** The oldest, whatever it is: with a server that is away a code isn't risked, nor is it tried with the same mail for ever. */
    BY_AGE(false, true);

    final boolean urgentFirst;
    final boolean others;

    Turn(boolean urgentFirst, boolean others) {
        this.urgentFirst = urgentFirst;
        this.others = others;
    }
}
