package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** How it is with somebody who was called, and what can come of that. */
public enum AlertState implements WireEnum {
    ALERTED,
    GOING,
    ARRIVED,
    DONE,
    DECLINED,
    /** Enough are going, or it is over. */
    STOOD_DOWN;

    /** What the one who was called may answer. Being stood down, and being called again after that, isn't theirs. */
    boolean canBecome(AlertState next) {
        return switch (this) {
            case ALERTED -> next == GOING || next == DECLINED;
            case GOING -> next == ARRIVED || next == DECLINED;
            case ARRIVED -> next == DONE || next == DECLINED;
            case DECLINED -> next == GOING;
            case DONE, STOOD_DOWN -> false;
        };
    }

    /** On the way or there: who gets the address. */
    boolean isGoing() {
        return this == GOING || this == ARRIVED;
    }
}
