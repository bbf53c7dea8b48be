/**
 * The desk: all that a manager has before them, who does which task, and who is there.
 *
 * <p>A task is one manager's or nobody's; who comes second is told who was first. Events, to {@code hood/<slug>/desk}:
 * {@link nl.buurthub.desk.DeskEvent}.
 */
@org.jspecify.annotations.NullMarked
package nl.buurthub.desk;
