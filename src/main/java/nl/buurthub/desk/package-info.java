/**
 * The desk: what needs a manager, and what managers decide.
 *
 * <p>Whatever needs a person becomes a task, through {@link nl.buurthub.hoods.Tasks}; one of a kind about a thing stands at a
 * time. A task is one manager's or nobody's; who comes second is told who was first. A decision carries one of the hood's
 * rules, reaches whom it concerns, can be appealed once to another manager, and stays in the log as it is. To
 * {@code hood/<slug>/desk}: {@code taskChanged}, {@code taskClosed}, {@code colleaguesChanged}; to the person:
 * {@code decided}.
 */
@org.jspecify.annotations.NullMarked
package nl.buurthub.desk;
