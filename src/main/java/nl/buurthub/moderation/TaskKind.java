package nl.buurthub.moderation;

import nl.buurthub.platform.base.WireWord;

/**
 * Why something needs a manager. Each feature names its own and has its migration put it in {@code task_kind}, which says
 * whether it stands before the rest: a word that two features claim stops the start. Here are those of moderation itself.
 */
public record TaskKind(String word) implements WireWord {

    /** Somebody said that something is wrong with it. */
    public static final TaskKind REPORT = new TaskKind("report");

    /** It looks like spam. */
    public static final TaskKind SPAM = new TaskKind("spam");

    /** A resident whom no mail reaches. */
    public static final TaskKind MAIL = new TaskKind("mail");

    /** Somebody doesn't agree with a decision. */
    public static final TaskKind APPEAL = new TaskKind("appeal");
}
