package nl.buurthub.moderation;

import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;

/** What becomes of tasks. To the hood's desk. */
public sealed interface TaskEvent extends DomainEvent {

    record TaskChanged(TaskCard task) implements TaskEvent {
        @Override
        public UUID about() {
            return task.about();
        }
    }

    record TaskClosed(UUID id) implements TaskEvent {}
}
