package nl.buurthub.kiosk;

import nl.buurthub.platform.base.Problem;

/** When a screen is on, every day, by the clock on the wall; past midnight if it closes earlier than it opens. */
public record Hours(String opens, String closes) {

    public Hours {
        if (opens.equals(closes)) throw new Problem.Invalid("/hours/closes", "kioskHours");
    }
}
