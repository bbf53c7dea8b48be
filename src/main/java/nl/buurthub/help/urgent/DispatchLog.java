package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.WireEnum;

/** What the log of a dispatch has. */
enum DispatchLog implements WireEnum {
    OPENED,
    ROUND,
    GOING,
    ARRIVED,
    DONE,
    DECLINED,
    STOOD_DOWN,
    ESCALATED,
    CLOSED;

    static DispatchLog of(AlertState answer) {
        return WireEnum.of(DispatchLog.class, answer.word());
    }
}
