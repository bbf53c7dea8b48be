package nl.buurthub.desk;

import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.DomainEvent;

/** What happens at the desk. To the hood's desk, unless it says otherwise. */
public sealed interface DeskEvent extends DomainEvent {

    record TaskChanged(TaskCard task) implements DeskEvent {
        @Override
        public UUID about() {
            return task.about();
        }
    }

    record TaskClosed(UUID id) implements DeskEvent {}

    /** Whose desk is open. */
    record ColleaguesChanged(List<Author> colleagues) implements DeskEvent {}

    /** To whom it concerns. */
    record Decided(Decision decision) implements DeskEvent {
        @Override
        public UUID about() {
            return decision.id();
        }
    }
}
