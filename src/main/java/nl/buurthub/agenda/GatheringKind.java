package nl.buurthub.agenda;

import nl.buurthub.platform.base.Term;

/** What one comes for. */
public enum GatheringKind implements Term {
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
