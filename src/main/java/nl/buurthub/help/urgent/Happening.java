package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.Term;

/** What the log of a dispatch has. */
enum Happening implements Term {
    OPENED,
    ROUND,
    GOING,
    ARRIVED,
    DONE,
    DECLINED,
    STOOD_DOWN,
    ESCALATED,
    CLOSED;

    static Happening of(AlertState answer) {
        return Term.of(Happening.class, answer.word());
    }
}
