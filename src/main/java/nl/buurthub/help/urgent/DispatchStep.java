package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** What the log of a dispatch has a line of. */
enum DispatchStep implements WireEnum {
    OPENED,
    ROUND,
    GOING,
    ARRIVED,
    DONE,
    DECLINED,
    STOOD_DOWN,
    ESCALATED,
    CLOSED;

    static DispatchStep of(AlertState answer) {
        return WireEnum.of(DispatchStep.class, answer.word());
    }
}
