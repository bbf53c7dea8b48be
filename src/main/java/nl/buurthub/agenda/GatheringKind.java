package nl.buurthub.agenda;

import nl.buurthub.platform.base.WireEnum;

/** What one comes for. */
public enum GatheringKind implements WireEnum {
    FOOD,
    WALK,
    SPORT,
    CULTURE,
    CHILDREN,
    COURSE,
    MEETING,
    PARTY,
    CHORES,
    OTHER
}
