package nl.buurthub.help.urgent;


import nl.buurthub.platform.base.Term;

/** How somebody is reached, in the order in which it is tried. */
public enum Channel implements Term {
    LIVE,
    PUSH,
    MAIL
}
