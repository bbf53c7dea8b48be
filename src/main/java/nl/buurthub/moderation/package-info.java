/**
 * What needs a manager: one queue of tasks, and the content of features that can be moderated.
 *
 * <p>Whatever needs a person becomes a task, through {@link nl.buurthub.moderation.TaskQueue}; one of a kind about a thing
 * stands at a time. Of what is to be moderated it keeps the words that managers were told of, until it is done
 * ({@link nl.buurthub.moderation.ContentVersion}); what was reported is judged also once its author removed it. A feature
 * whose content managers moderate has a {@link nl.buurthub.moderation.Moderatable}. What looks like spam is noticed
 * ({@link nl.buurthub.moderation.SpamDetection}) and decided by a person. Events, to {@code hood/<slug>/desk}:
 * {@link nl.buurthub.moderation.TaskEvent}.
 */
@NullMarked
package nl.buurthub.moderation;

import org.jspecify.annotations.NullMarked;
